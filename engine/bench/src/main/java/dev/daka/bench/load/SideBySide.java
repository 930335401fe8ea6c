package dev.daka.bench.load;

import dev.daka.bench.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints the ratios of throughput between series. */
final class SideBySide {
    private static final int COMPARED_CONNECTIONS = 64;
    private static final List<List<LoadCase>> PAIRS = List.of(
            List.of(LoadCase.FOUR_HOT, LoadCase.FOUR_SPREAD),
            List.of(LoadCase.THOUSAND_HOT, LoadCase.THOUSAND_SPREAD),
            List.of(LoadCase.THOUSAND_SPREAD, LoadCase.FOUR_SPREAD),
            List.of(LoadCase.THOUSAND_HOT, LoadCase.FOUR_HOT),
            List.of(LoadCase.BATCH, LoadCase.FOUR_HOT));

    private final Report report;

    SideBySide(Report report) {
        this.report = report;
    }

    void print(Map<LoadCase, Series> cases, List<BaselineSeries> baselines) {
        List<List<String>> rows = rows(cases, baselines);
        if (!rows.isEmpty()) {
            report.question(
                    "Side by side",
                    "How many times as many decisions per second as the other: each at its best, and with 64 connections or clients each.");
            report.heading(List.of("", "at the best", "at 64 each"));
            rows.forEach(report::row);
        }
    }

    /** Compares cases with both forms of the baseline, then cases with each other. */
    static List<List<String>> rows(Map<LoadCase, Series> cases, List<BaselineSeries> baselines) {
        List<List<String>> rows = new ArrayList<>();
        cases.forEach((one, series) -> baselines.stream()
                .filter(baseline -> baseline.hot() == one.hot() && !one.ofOneMember())
                .forEach(baseline -> rows.add(row(series, baseline.series()))));
        for (List<LoadCase> pair : PAIRS) {
            Optional<Series> one = Optional.ofNullable(cases.get(pair.get(0)));
            Optional<Series> other = Optional.ofNullable(cases.get(pair.get(1)));
            one.ifPresent(series -> other.ifPresent(than -> rows.add(row(series, than))));
        }
        return rows;
    }

    private static List<String> row(Series one, Series other) {
        return List.of(
                one.title() + " : " + other.title(),
                Report.digits(one.ratioTo(other)),
                one.ratioTo(other, COMPARED_CONNECTIONS).map(Report::digits).orElse("–"));
    }
}
