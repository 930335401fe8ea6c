package dev.daka.bench;

import dev.daka.bench.table.Actions;
import dev.daka.bench.table.SampleAction;
import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.TaskWorkbook;
import dev.daka.bench.table.Tasks;
import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures how long the running campaigns take to decide a purchase, with the same two steps as the service: determine
 * the needed records, then decide. The records are in memory and hold two earlier rounds of the same purchases.
 * Database access is not measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecideAction {
    private static final int EARLIER_ROUNDS = 2;

    @Param("ONE")
    public Audience audience = Audience.ONE;

    private final List<SampleAction> purchases = Actions.of(Audience.ROWS, Workload.SEED).stream()
            .filter(SampleAction::isPurchase)
            .toList();
    private final InMemoryRecords records = new InMemoryRecords();
    private @Nullable RunningCampaigns running;
    private int next;

    @Setup
    public void publish() {
        Declarations declarations = Rules.shipped().declarations();
        WorkbookChecker checker = new WorkbookChecker(declarations);
        List<TaskRow> first = Tasks.of(Audience.ROWS, Workload.SEED);
        List<RuleSet> ruleSets = new ArrayList<>();
        for (int i = 0; i < audience.campaigns(); i++) {
            byte[] xlsx = TaskWorkbook.of(
                    "campaign-%02d".formatted(i), audience.tableOf(i, first), audience.countedBy(i), declarations);
            ruleSets.add(RuleSet.compile(
                    checker.check(new ByteArrayInputStream(xlsx)).workbook().orElseThrow(), 1));
        }
        RunningCampaigns campaigns = new RunningCampaigns(ruleSets, declarations.calendars(), declarations.budgets());
        long granted = 0;
        for (int round = 0; round < EARLIER_ROUNDS; round++) {
            for (SampleAction asked : purchases) {
                Decision decision = decide(campaigns.prepare(asked.action()), asked);
                granted += decision.granted().size();
                records.apply(asked.member().id(), decision.changes());
            }
        }
        if (granted == 0) {
            throw new IllegalStateException("No row fires: nothing would be measured");
        }
        running = campaigns;
    }

    @Benchmark
    @SuppressWarnings("NullAway") // JMH calls publish() first; a null check would be measured.
    public Decision decide(Blackhole blackhole) {
        SampleAction asked = purchases.get(next);
        next = next + 1 == purchases.size() ? 0 : next + 1;
        PreparedDecision prepared = running.prepare(asked.action());
        blackhole.consume(prepared.loadNeeds());
        return decide(prepared, asked);
    }

    private Decision decide(PreparedDecision prepared, SampleAction asked) {
        return prepared.decide(asked.member(), records.of(asked.member().id()));
    }
}
