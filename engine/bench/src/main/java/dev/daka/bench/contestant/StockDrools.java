package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.Tasks;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import dev.daka.core.evaluation.RowOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Unmodified Drools with the same table. Its conditions contain plain literals, which Drools indexes. All evaluations
 * use one session, because a session per action takes several times as long. Each publication has its own release and
 * path, because builds that share them share a cache.
 */
final class StockDrools implements Contestant<Occasion, List<FiredRow>> {
    private final ReleaseId release;
    private final KieContainer container;
    private final KieSession session;
    private final RowOrder order;

    private StockDrools(ReleaseId release, KieContainer container, RowOrder order) {
        this.release = release;
        this.container = container;
        this.session = container.newKieSession();
        this.order = order;
    }

    static StockDrools publish(Submission submission, Class<? extends KieBuilder.ProjectType> form) {
        KieServices services = KieServices.get();
        String unique = UUID.randomUUID().toString();
        ReleaseId release = services.newReleaseId("dev.daka.stock", "stock-" + unique, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/stock/" + unique + "/tasks.drl", rulesOf(submission));
        KieBuilder builder = services.newKieBuilder(files).buildAll(form);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Stock Drools refuses the workbook: "
                    + builder.getResults().getMessages().get(0));
        }
        return new StockDrools(
                release, services.newKieContainer(release), RowOrder.of(List.of(tableOf(submission.rows()))));
    }

    private static String rulesOf(Submission submission) {
        try (InputStream file = Submission.open(submission.stock())) {
            return new SpreadsheetCompiler().compile(file, Tasks.TABLE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A table with only the rules' names, which is all that the row order needs. */
    private static DecisionTable tableOf(List<TaskRow> rows) {
        return new DecisionTable(
                Tasks.TABLE,
                HitPolicy.ALL,
                List.of(),
                rows.stream()
                        .map(row -> new RuleRow(
                                new RuleRef(Tasks.TABLE, Tasks.TABLE + "!A" + row.points(), row.name()),
                                List.of(),
                                List.of()))
                        .toList());
    }

    @Override
    public Occasion input(Occasion occasion) {
        return occasion;
    }

    @Override
    public List<FiredRow> evaluate(Occasion input) {
        Proposal proposal = new Proposal(order);
        session.setGlobal("proposal", proposal);
        FactHandle handle = session.insert(input);
        session.fireAllRules();
        session.delete(handle);
        return proposal.fired();
    }

    @Override
    public List<Long> pointsOf(List<FiredRow> answer) {
        return answer.stream().map(row -> row.effect().points()).toList();
    }

    @Override
    public void close() {
        session.dispose();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
