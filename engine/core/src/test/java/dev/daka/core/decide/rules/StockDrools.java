package dev.daka.core.decide.rules;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.evaluation.RowOrder;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * A workbook's decision tables, read, compiled and run by stock Drools: the reference for {@link RuleSet}. Each build
 * has its own release and resource paths, because builds that share them get each other's rules.
 */
public final class StockDrools implements AutoCloseable {
    private static final RowEffect NOTHING = RowEffect.of(Map.of());

    private final RowOrder order;
    private final ReleaseId release;
    private final KieContainer container;

    private StockDrools(RowOrder order, ReleaseId release, KieContainer container) {
        this.order = order;
        this.release = release;
        this.container = container;
    }

    /**
     * Builds all decision tables.
     *
     * @param xlsx     the file
     * @param workbook result of checking the file
     */
    public static StockDrools of(byte[] xlsx, CheckedWorkbook workbook) {
        return of(workbook, drl(xlsx), ExecutableModelProject.class);
    }

    /** Builds all decision tables without the executable model, which takes several times as long to build. */
    static StockDrools classic(byte[] xlsx, CheckedWorkbook workbook) {
        return of(workbook, drl(xlsx), DrlProject.class);
    }

    private static Function<DecisionTable, String> drl(byte[] xlsx) {
        return table -> new SpreadsheetCompiler().compile(new ByteArrayInputStream(xlsx), table.name());
    }

    /**
     * Builds all decision tables as an executable model.
     *
     * @param workbook result of checking the file
     * @param drl      stock Drools' own text for each of its tables
     */
    static StockDrools of(CheckedWorkbook workbook, Function<DecisionTable, String> drl) {
        return of(workbook, drl, ExecutableModelProject.class);
    }

    private static StockDrools of(
            CheckedWorkbook workbook,
            Function<DecisionTable, String> drl,
            Class<? extends KieBuilder.ProjectType> form) {
        KieServices services = KieServices.get();
        String unique = UUID.randomUUID().toString();
        ReleaseId release = services.newReleaseId("dev.daka.stock", "stock-" + unique, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        workbook.tables()
                .forEach(table -> files.write(
                        "src/main/resources/stock/" + unique + "/" + table.name() + ".drl", drl.apply(table)));
        KieBuilder builder = services.newKieBuilder(files).buildAll(form);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Stock Drools refuses the workbook: "
                    + builder.getResults().getMessages().get(0));
        }
        return new StockDrools(RowOrder.of(workbook.tables()), release, services.newKieContainer(release));
    }

    /** The rows that fire and propose something, in table order. */
    public List<FiredRow> evaluate(Occasion occasion) {
        Proposal proposal = new Proposal(order);
        KieSession session = container.newKieSession();
        try {
            session.setGlobal("proposal", proposal);
            session.insert(occasion);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return proposing(proposal.fired());
    }

    /**
     * The rows that fire, without those that propose nothing: stock Drools runs no action for them, so they cannot be
     * observed.
     */
    static List<FiredRow> proposing(List<FiredRow> fired) {
        return fired.stream().filter(row -> !row.effect().equals(NOTHING)).toList();
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
