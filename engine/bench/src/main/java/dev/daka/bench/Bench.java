package dev.daka.bench;

import dev.daka.bench.EditWorkbook.Edit;
import dev.daka.bench.Plan.Question;
import dev.daka.bench.Shots.Shot;
import dev.daka.bench.contestant.Engine;
import dev.daka.bench.member.DailyAction;
import dev.daka.bench.member.DailyMember;
import dev.daka.bench.member.Membership;
import dev.daka.bench.reading.CompareReaders;
import dev.daka.bench.table.Actions;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.rules.Rules;
import dev.daka.rules.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs all benchmarks and prints one Markdown table per question. Progress goes to standard error. */
public final class Bench {
    /** Maximum ratio of the cost of a day's first action for a member of ten years to the cost for a new member. */
    private static final double MOST_TIMES_NEW = 1.3;

    /** A check takes up to a second, and its code is only compiled after some dozens. */
    private static final int EDIT_WARM_UP_SECONDS = 4;

    private final Plan plan;
    private final Path folder;
    private final Shots shots;
    private final Report report = new Report(System.out);
    /** Results of publishing by engine and table size. Sizes that an engine failed to publish are not evaluated. */
    private final Map<Engine, Map<Integer, Shot>> published = new EnumMap<>(Engine.class);

    private Bench(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        this.shots = new Shots(folder, plan.limitMinutes());
    }

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Plan plan = Plan.of(List.of(args));
        new Bench(plan, Files.createTempDirectory("daka-bench")).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        describe();
        if (plan.questions().contains(Question.READING)) {
            compareReaders();
        }
        if (plan.questions().contains(Question.PUBLISH)) {
            publishAll();
            reportPublications();
        }
        if (plan.questions().contains(Question.EDIT)) {
            editAll();
        }
        if (plan.questions().contains(Question.EVALUATE)) {
            evaluateAll();
        }
        if (plan.questions().contains(Question.CAMPAIGNS)) {
            decideAll();
        }
        if (plan.questions().contains(Question.MEMBERS)) {
            bookAll();
        }
        if (plan.questions().contains(Question.LOAD)) {
            publishUnderLoad();
        }
    }

    private void describe() throws IOException {
        report.question(
                "Table and actions",
                "Java %s, %d processors, %s for every process. In each process the answers are compared with the linear loop's before anything is timed, as many as fit into %d s."
                        .formatted(
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors(),
                                Shots.HEAP,
                                Workload.COMPARISON_SECONDS));
        report.heading(List.of("", "rows that fire per action, on average", "at most", "actions"));
        for (int rows : plan.sizes()) {
            Workload workload = Workload.of(folder, rows);
            workload.write();
            IntSummaryStatistics fired = workload.fired();
            report.row(List.of(
                    "%,d rows".formatted(rows),
                    Report.digits(fired.getAverage()),
                    String.valueOf(fired.getMax()),
                    String.valueOf(fired.getCount())));
        }
    }

    private void compareReaders() throws IOException {
        Rules rules = Rules.shipped();
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        for (WorkbookFile workbook : rules.workbooks()) {
            workbooks.put(workbook.name(), workbook.open().readAllBytes());
        }
        for (int rows : plan.sizes()) {
            Path table = Workload.of(folder, rows).submission().xlsx();
            workbooks.put("%,d rows".formatted(rows), Files.readAllBytes(table));
        }
        CompareReaders compare = new CompareReaders(report, rules.declarations(), 2 * plan.warmUps());
        report.question(
                "Read a workbook",
                "Processor time of one thread. Daka's time includes the inspection of a hostile file; the libraries' does not.");
        compare.time(workbooks);
        report.question("One cell stored in another way", "The displayed text that each reader tells of the cell.");
        compare.compare(Objects.requireNonNull(workbooks.get("points-tasks.xlsx")));
    }

    private void publishAll() throws IOException, InterruptedException {
        for (int rows : plan.sizes()) {
            for (Engine engine : plan.engines()) {
                Shot shot = shots.publish(engine, rows, plan.repetitions(), plan.repetitionSeconds());
                published.computeIfAbsent(engine, first -> new HashMap<>()).put(rows, shot);
                note("publish %s, %,d rows: %s"
                        .formatted(engine.title(), rows, shot.failed() ? shot.failure() : shot.values()));
            }
        }
    }

    private void reportPublications() {
        report.question(
                "Publish, first time",
                "Read, check, compile and answer one action, in a fresh Java process (in brackets: processor time of all its threads).");
        table(shot -> Report.millis(shot.number(PublishShot.COLD)) + " ("
                + Report.millis(shot.number(PublishShot.COLD_CPU)) + ")");
        report.question("Publish, again", "The same in a process that published before: the median, and of how many.");
        table(shot -> shot.number(PublishShot.REPETITIONS) == 0
                ? "–"
                : Report.millis(shot.number(PublishShot.WARM)) + " ("
                        + shot.values().getProperty(PublishShot.REPETITIONS) + ")");
        report.question("Memory", "Heap and classes that are free once the published table is let go.");
        table(shot -> Report.bytes(shot.number(PublishShot.HEAP)) + ", "
                + shot.values().getProperty(PublishShot.CLASSES));
        reportComparisons();
    }

    private void reportComparisons() {
        List<String> partial = new ArrayList<>();
        published.forEach((engine, byRows) -> byRows.forEach((rows, shot) -> {
            if (!shot.failed() && shot.number(PublishShot.COMPARED) < Actions.COUNT) {
                partial.add("%s, %,d rows: %s"
                        .formatted(engine.title(), rows, shot.values().getProperty(PublishShot.COMPARED)));
            }
        }));
        report.line(
                partial.isEmpty()
                        ? "All answers were compared."
                        : "Fewer answers were compared of: " + String.join("; ", partial) + ".");
    }

    private void table(Function<Shot, String> cell) {
        report.heading(sizesAfter(""));
        for (Engine engine : plan.engines()) {
            List<String> cells = new ArrayList<>(List.of(engine.title()));
            for (int rows : plan.sizes()) {
                Shot shot = shotOf(engine, rows);
                cells.add(shot == null ? "not measured" : shot.failed() ? shot.failure() : cell.apply(shot));
            }
            report.row(cells);
        }
    }

    private List<String> sizesAfter(String first) {
        List<String> cells = new ArrayList<>(List.of(first));
        plan.sizes().forEach(rows -> cells.add("%,d rows".formatted(rows)));
        return cells;
    }

    private @Nullable Shot shotOf(Engine engine, int rows) {
        return published.getOrDefault(engine, Map.of()).get(rows);
    }

    private void editAll() throws RunnerException {
        report.question(
                "Edit",
                "Milliseconds for the check of a workbook: median iteration (best iteration), and processor time of the whole process. In each process the results after edits are compared with those of full checks before anything is timed.");
        report.heading(sizesAfter(""));
        for (HitPolicy hitPolicy : HitPolicy.values()) {
            for (Edit edit : Edit.values()) {
                List<String> cells = new ArrayList<>(List.of("hit policy " + hitPolicy + ": " + edit.title()));
                for (int rows : plan.sizes()) {
                    cells.add(edit(hitPolicy, edit, rows));
                }
                report.row(cells);
            }
        }
    }

    private String edit(HitPolicy hitPolicy, Edit edit, int rows) throws RunnerException {
        Collection<RunResult> results = new Runner(options(EditWorkbook.class)
                        .warmupTime(TimeValue.seconds(EDIT_WARM_UP_SECONDS))
                        .param("hitPolicy", hitPolicy.name())
                        .param("edit", edit.name())
                        .param("rows", String.valueOf(rows))
                        .addProfiler(ProcessorTime.class)
                        .build())
                .run();
        for (RunResult result : results) {
            Statistics time = result.getPrimaryResult().getStatistics();
            String cell = "%s (%s), %s"
                    .formatted(
                            Report.digits(time.getPercentile(50) / 1e6),
                            Report.digits(time.getMin() / 1e6),
                            Report.digits(processorMicros(results) / 1_000));
            note(cell);
            return cell;
        }
        return "failed";
    }

    private void evaluateAll() throws RunnerException {
        report.question(
                "Evaluate",
                "Microseconds per action: median iteration (best iteration), and bytes allocated. One thread, one Java process for each cell.");
        report.heading(sizesAfter(""));
        for (Engine engine : plan.engines()) {
            List<String> cells = new ArrayList<>(List.of(engine.title()));
            for (int rows : plan.sizes()) {
                Shot shot = shotOf(engine, rows);
                cells.add(shot != null && shot.failed() ? "not published" : evaluate(engine, rows));
            }
            report.row(cells);
        }
    }

    private String evaluate(Engine engine, int rows) throws RunnerException {
        return figures(new Runner(options(EvaluateAction.class)
                        .param("engine", engine.name())
                        .param("rows", String.valueOf(rows))
                        .param("folder", folder.toString())
                        .build())
                .run());
    }

    private void decideAll() throws RunnerException {
        report.question(
                "Many campaigns",
                "Microseconds per purchase: median iteration (best iteration), and bytes allocated, through RunningCampaigns; %d rows each. Processor time is that of the whole process, and compared with that of one campaign."
                        .formatted(Audience.ROWS));
        report.heading(List.of("", "per action", "processor time", "times one campaign"));
        double one = 0;
        for (Audience audience : Audience.values()) {
            Collection<RunResult> results = new Runner(options(DecideAction.class)
                            .param("audience", audience.name())
                            .addProfiler(ProcessorTime.class)
                            .build())
                    .run();
            double micros = processorMicros(results);
            one = audience == Audience.ONE ? micros : one;
            report.row(List.of(audience.title(), figures(results), Report.digits(micros), Report.digits(micros / one)));
        }
    }

    /** Processor time of the median iteration, in microseconds. NaN if the benchmark's process failed. */
    private static double processorMicros(Collection<RunResult> results) {
        return results.stream()
                .mapToDouble(result ->
                        Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.NAME))
                                        .getStatistics()
                                        .getPercentile(50)
                                / 1_000)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void bookAll() throws RunnerException {
        report.question(
                "Members",
                "Microseconds for the first action of a day under the four sample campaigns: median iteration (best iteration), and bytes allocated, from the bytes of the stored state to those of the new one. Processor time is that of the whole process, and compared with that of a new member.");
        report.heading(List.of("", "state", "per action", "processor time", "times new member"));
        Rules rules = Rules.shipped();
        Map<Membership, Integer> sizes = new EnumMap<>(Membership.class);
        for (Membership membership : Membership.values()) {
            sizes.put(membership, DailyMember.of(membership, rules).state().length);
        }
        List<String> ratios = new ArrayList<>();
        for (DailyAction action : DailyAction.values()) {
            double first = 0;
            for (Membership membership : Membership.values()) {
                Collection<RunResult> results = book(action, membership);
                double micros = processorMicros(results);
                first = membership == Membership.NEW ? micros : first;
                report.row(List.of(
                        action.title() + ", " + membership.title(),
                        "%,d bytes".formatted(sizes.get(membership)),
                        figures(results),
                        Report.digits(micros),
                        Report.digits(micros / first)));
                if (membership == Membership.TEN_YEARS) {
                    ratios.add(action.title() + " " + Report.digits(micros / first));
                }
            }
        }
        report.line("Ten years : new member: %s. The bar is %s.".formatted(String.join(", ", ratios), MOST_TIMES_NEW));
    }

    private Collection<RunResult> book(DailyAction action, Membership membership) throws RunnerException {
        return new Runner(options(BookAction.class)
                        .param("action", action.name())
                        .param("membership", membership.name())
                        .addProfiler(ProcessorTime.class)
                        .build())
                .run();
    }

    private void publishUnderLoad() throws IOException, InterruptedException {
        Shot shot = shots.publishesUnderLoad(plan.publishes(), 1_000);
        report.question(
                "Publish under load",
                "%d publications of 1,000 rows while two threads evaluate without pause. %s"
                        .formatted(plan.publishes(), shot.failure()));
        if (shot.failed()) {
            return;
        }
        report.heading(List.of("", "before", "after"));
        report.row(List.of(
                "heap after collection",
                Report.bytes(shot.number(PublishesUnderLoad.HEAP_BEFORE)),
                Report.bytes(shot.number(PublishesUnderLoad.HEAP_AFTER))));
        report.row(List.of(
                "classes loaded",
                shot.values().getProperty(PublishesUnderLoad.CLASSES_BEFORE),
                shot.values().getProperty(PublishesUnderLoad.CLASSES_AFTER)));
        report.row(List.of("evaluations", "", "%,.0f".formatted(shot.number(PublishesUnderLoad.EVALUATIONS))));
        report.row(List.of("of them failed", "", shot.values().getProperty(PublishesUnderLoad.FAILED)));
        report.row(List.of(
                "one publication, median and slowest",
                "",
                Report.millis(shot.number(PublishesUnderLoad.MEDIAN)) + ", "
                        + Report.millis(shot.number(PublishesUnderLoad.SLOWEST))));
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName() + "\\.")
                .forks(1)
                .jvmArgs(Shots.HEAP)
                .warmupIterations(plan.warmUps())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(plan.iterations())
                .measurementTime(TimeValue.milliseconds(200))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(false)
                .addProfiler(GCProfiler.class);
    }

    /**
     * Formats time and allocated bytes. Returns "failed" if the benchmark's process failed, in which case JMH has no
     * result.
     */
    private static String figures(Iterable<RunResult> results) {
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated =
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            String figures = "%s (%s), %s"
                    .formatted(
                            Report.digits(time.getStatistics().getPercentile(50) / 1_000),
                            Report.digits(time.getStatistics().getMin() / 1_000),
                            Report.bytes(allocated.getScore()));
            note(figures);
            return figures;
        }
        return "failed";
    }

    private static void note(String line) {
        System.err.println(line);
    }
}
