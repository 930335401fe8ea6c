package dev.daka.bench.load;

import dev.daka.bench.Report;
import dev.daka.bench.load.machine.CpuTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables. */
final class LoadReport {
    private static final List<List<LoadCase>> PAIRS = List.of(
            List.of(LoadCase.FOUR_HOT, LoadCase.FOUR_SPREAD), List.of(LoadCase.THOUSAND_HOT, LoadCase.THOUSAND_SPREAD));

    private final Report report;

    LoadReport(Report report) {
        this.report = report;
    }

    void describe(LoadPlan plan, Map<String, String> settings, DiskSync disk) {
        report.question(
                "Machine and load",
                "Java %s, %d processors, %s. Making 8 KB durable on this disk (%s) takes %s, %s at p99. PostgreSQL: %s. %,d members; %d s for each stretch."
                        .formatted(
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                disk.kind(),
                                Report.millis(disk.median()),
                                Report.millis(disk.p99()),
                                settings.entrySet().stream()
                                        .map(setting -> setting.getKey() + " " + setting.getValue())
                                        .collect(Collectors.joining(", ")),
                                plan.members(),
                                plan.seconds()));
    }

    void print(Map<LoadCase, Series> cases, List<Series> baselines) {
        List<Series> all = new ArrayList<>(cases.values());
        all.addAll(baselines);
        if (all.isEmpty()) {
            return;
        }
        summary(all);
        bars(cases, baselines);
        closed(all);
        cores(all);
        written(all);
    }

    private void summary(Collection<Series> all) {
        report.question(
                "Decisions per second, and how long they take at a steady rate",
                "Most: the best stretch of the closed loop. Then actions arrive at that rate, at random moments, whatever the service does; latency counts from the moment an action was due. Half of the most, unless rates were asked for.");
        report.heading(List.of(
                "",
                "most per second",
                "at",
                "rate",
                "p50",
                "p99",
                "p99.9",
                "longest",
                "errors",
                "spend from the hot budget",
                "ledger"));
        for (Series series : all) {
            for (Stretch open : series.open()) {
                report.row(List.of(
                        series.title(),
                        Report.digits(series.best().perSecond()),
                        "%,.0f at once".formatted(series.best().load()),
                        Report.digits(open.load()),
                        Report.millis(open.measured().millisAt(50)),
                        Report.millis(open.measured().millisAt(99)),
                        Report.millis(open.measured().millisAt(99.9)),
                        Report.millis(open.measured().millisAt(100)),
                        errors(series),
                        Report.digits(series.spending()) + " %",
                        series.complaint().isEmpty() ? "agrees" : series.complaint()));
            }
        }
    }

    private static String errors(Series series) {
        long errors = Stream.concat(series.closed().stream(), series.open().stream())
                .mapToLong(stretch -> stretch.measured().errors())
                .sum();
        return series.refusals().isEmpty() ? String.valueOf(errors) : errors + " (" + series.refusals() + ")";
    }

    private void bars(Map<LoadCase, Series> cases, List<Series> baselines) {
        List<List<String>> rows = new ArrayList<>();
        cases.forEach((one, series) ->
                fastest(baselines, one.hot()).ifPresent(baseline -> rows.add(ratio(series, baseline))));
        for (List<LoadCase> pair : PAIRS) {
            Series hot = cases.get(pair.get(0));
            Series spread = cases.get(pair.get(1));
            if (hot != null && spread != null) {
                rows.add(ratio(hot, spread));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        report.question("Side by side", "Of the most per second. One transaction per action in its faster form.");
        report.heading(List.of("", "times as many"));
        rows.forEach(report::row);
    }

    private static List<String> ratio(Series one, Series other) {
        return List.of(one.title() + " : " + other.title(), Report.digits(one.ratioTo(other)));
    }

    /** The form that does the most, of those with a hot budget or of those without. */
    static Optional<Series> fastest(List<Series> baselines, boolean hot) {
        return baselines.stream()
                .filter(baseline -> baseline.spending() > 0 == hot)
                .max(Comparator.comparingDouble(baseline -> baseline.best().perSecond()));
    }

    private void closed(Collection<Series> all) {
        report.question(
                "Closed loop",
                "Each connection or client sends the next action when it has its answer. Latency is that of the closed loop, which waits with the service.");
        report.heading(List.of(
                "", "at once", "per second", "p50", "p99", "errors", "actions per batch", "round trips per batch"));
        for (Series series : all) {
            for (Stretch stretch : series.closed()) {
                report.row(List.of(
                        series.title(),
                        Report.digits(stretch.load()),
                        Report.digits(stretch.perSecond()),
                        Report.millis(stretch.measured().millisAt(50)),
                        Report.millis(stretch.measured().millisAt(99)),
                        String.valueOf(stretch.measured().errors()),
                        digits(stretch.counters().actionsPerBatch()),
                        digits(stretch.counters().roundTripsPerBatch())));
            }
        }
    }

    private static String digits(OptionalDouble value) {
        return value.isPresent() ? Report.digits(value.getAsDouble()) : "–";
    }

    private void cores(Collection<Series> all) {
        report.question(
                "What the processors did",
                "In the best stretch of the closed loop: processor milliseconds per decision, and of all processors' time what others took, who have no part in it, and what was idle. The client is our own, or pgbench.");
        report.heading(List.of("", "service", "PostgreSQL", "client", "others", "idle"));
        for (Series series : all) {
            Stretch best = series.best();
            CpuTimes cpu = best.cpu();
            double decisions = Math.max(1, best.measured().inTime());
            double whole = Math.max(0.01, cpu.busy() + cpu.idle());
            report.row(List.of(
                    series.title(),
                    Report.millis(1_000 * cpu.service() / decisions),
                    Report.millis(1_000 * cpu.postgres() / decisions),
                    Report.millis(1_000 * cpu.client() / decisions),
                    "%.0f %%".formatted(100 * cpu.others() / whole),
                    "%.0f %%".formatted(100 * cpu.idle() / whole)));
        }
    }

    private void written(Collection<Series> all) {
        report.question("What is written", "Rows inserted or updated per decision, as PostgreSQL counts them.");
        TreeSet<String> tables = new TreeSet<>();
        all.forEach(series -> series.written().forEach((table, rows) -> {
            if (rows >= 0.01) {
                tables.add(table);
            }
        }));
        List<String> heading = new ArrayList<>(List.of(""));
        heading.addAll(tables);
        report.heading(heading);
        for (Series series : all) {
            List<String> cells = new ArrayList<>(List.of(series.title()));
            tables.forEach(table -> cells.add("%.2f".formatted(series.written().getOrDefault(table, 0.0))));
            report.row(cells);
        }
    }
}
