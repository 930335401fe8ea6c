package dev.daka.bench.load;

import dev.daka.bench.Report;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the load measurement. For each case it starts the service on its own database and measures it. It also measures
 * a baseline with one transaction per action. It prints the figures; progress goes to standard error.
 */
public final class Load {
    private static final Path TARGET = Path.of("engine", "bench", "target", "load");

    /** Size of an answer in bytes, used if no case was measured. */
    private static final int USUAL_RESPONSE_BYTES = 900;

    private final LoadPlan plan;
    private final Path folder;
    private final Started started;
    private final Database server;

    private Load(LoadPlan plan, Path folder, Started started) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.server = started.start(() -> Database.start(folder, TARGET.resolve("programs")));
    }

    public static void main(String[] args) throws IOException {
        LoadPlan plan;
        try {
            plan = LoadPlan.of(List.of(args));
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(TARGET);
        boolean right;
        try (Started started = new Started()) {
            Path folder = started.start(() -> new ScratchFolder(TARGET)).path();
            right = new Load(plan, folder, started).run();
        }
        System.exit(right ? 0 : 1);
    }

    /** Runs all measurements. Returns false if a ledger disagrees with the answers. */
    private boolean run() throws IOException {
        Report report = new Report(System.out);
        LoadReport tables = new LoadReport(report);
        tables.describe(plan, server.settings(), DiskSync.measure(folder));
        Map<LoadCase, Series> cases = new EnumMap<>(LoadCase.class);
        Map<LoadCase, Preparation> preparations = new EnumMap<>(LoadCase.class);
        MeasureCase measure = new MeasureCase(plan, folder, started, server, Load::note);
        int responseBytes = USUAL_RESPONSE_BYTES;
        for (LoadCase one : plan.cases()) {
            MeasureCase.Result result = measure.measure(one);
            cases.put(one, result.series());
            preparations.put(one, result.preparation());
            if (one == LoadCase.FOUR_HOT || !cases.containsKey(LoadCase.FOUR_HOT)) {
                responseBytes = result.responseBytes();
            }
        }
        List<BaselineSeries> baselines = plan.baseline()
                ? new MeasureBaselines(plan, folder, started, server, Load::note).measure(responseBytes)
                : List.of();
        tables.print(cases, preparations, baselines);
        new SideBySide(report).print(cases, baselines);
        new TargetsTable(report).print(Targets.of(cases, baselines));
        return cases.values().stream().allMatch(series -> series.complaint().isEmpty())
                && baselines.stream()
                        .allMatch(baseline -> baseline.series().complaint().isEmpty());
    }

    private static void note(String line) {
        System.err.println(line);
    }
}
