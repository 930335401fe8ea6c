package dev.daka.bench.load;

import dev.daka.bench.Report;
import dev.daka.bench.load.Preparation.StateSizes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the tables of measured figures. */
final class LoadReport {
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
                                plan.scale().members(),
                                plan.scale().seconds()));
    }

    void print(Map<LoadCase, Series> cases, Map<LoadCase, Preparation> preparations, List<BaselineSeries> baselines) {
        List<Series> all = new ArrayList<>(cases.values());
        baselines.forEach(baseline -> all.add(baseline.series()));
        if (all.isEmpty()) {
            return;
        }
        if (!preparations.isEmpty()) {
            preparations(preparations);
        }
        summary(all);
        closed(all);
        cores(all);
        written(all);
        log(all);
    }

    private void summary(Collection<Series> all) {
        report.question(
                "Decisions per second, and how long they take at a steady rate",
                "Most: the best stretch of the closed loop. Then actions arrive at that rate, at random moments, whether or not the service keeps up; latency counts from the moment an action was due. Half of the most, unless rates were asked for.");
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

    private void preparations(Map<LoadCase, Preparation> preparations) {
        report.question(
                "Before the clock runs",
                "Members live a year. Then the closed loop runs at the highest load until the median latencies of three stretches in a row differ by less than 3 %.");
        report.heading(List.of(
                "",
                "members",
                "actions in the last year",
                "median state",
                "largest state",
                "warm-up",
                "p50 from",
                "to",
                "steady"));
        preparations.forEach((one, preparation) -> {
            WarmUp warmUp = preparation.warmUp();
            StateSizes states = preparation.states();
            report.row(List.of(
                    one.title(),
                    "%,d".formatted(preparation.members()),
                    "%,d".formatted(preparation.history()),
                    "%,d bytes".formatted(states.median()),
                    "%,d bytes".formatted(states.largest()),
                    warmUp.seconds() + " s",
                    Report.millis(warmUp.medians().get(0)),
                    Report.millis(warmUp.medians().get(warmUp.medians().size() - 1)),
                    warmUp.steady() ? "yes" : "no"));
        });
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
            report.row(List.of(
                    series.title(),
                    Report.millis(best.serviceMillisPerDecision()),
                    Report.millis(best.postgresMillisPerDecision()),
                    Report.millis(best.clientMillisPerDecision()),
                    "%.0f %%".formatted(best.percentOthers()),
                    "%.0f %%".formatted(best.percentIdle())));
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
        heading.add("all");
        heading.addAll(tables);
        report.heading(heading);
        for (Series series : all) {
            List<String> cells = new ArrayList<>(List.of(series.title()));
            cells.add("%.2f".formatted(series.rowsPerDecision()));
            tables.forEach(table -> cells.add("%.2f".formatted(series.written().getOrDefault(table, 0.0))));
            report.row(cells);
        }
    }

    private void log(Collection<Series> all) {
        report.question(
                "Write-ahead log",
                "Bytes that PostgreSQL wrote to its log per decision: in the best stretch of the closed loop, and in the first of the open form, which begins with a checkpoint. After a checkpoint PostgreSQL logs each page in full when it is first changed; the last column leaves these pages out.");
        report.heading(List.of("", "at the most", "open form", "open form without pages in full"));
        for (Series series : all) {
            Stretch open = series.open().get(0);
            report.row(List.of(
                    series.title(),
                    Report.digits(series.best().logBytesPerDecision()),
                    Report.digits(open.logBytesPerDecision()),
                    open.changeBytesPerDecision().map(Report::digits).orElse("–")));
        }
    }
}
