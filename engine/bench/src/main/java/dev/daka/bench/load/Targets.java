package dev.daka.bench.load;

import dev.daka.bench.Report;
import dev.daka.bench.load.Target.Verdict;
import dev.daka.bench.load.baseline.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Compares the measured figures with the targets. A target that names no case is about four sample campaigns with the
 * hot budget.
 */
final class Targets {
    private static final int COMPARED_CONNECTIONS = 64;

    private final Map<LoadCase, Series> cases;
    private final Optional<Series> statements;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Map<LoadCase, Series> cases, List<BaselineSeries> baselines) {
        this.cases = cases;
        this.statements = baselines.stream()
                .filter(baseline -> baseline.hot() && baseline.form() == Form.STATEMENTS)
                .map(BaselineSeries::series)
                .findFirst();
    }

    static List<Target> of(Map<LoadCase, Series> cases, List<BaselineSeries> baselines) {
        Targets all = new Targets(cases, baselines);
        all.costs();
        all.throughput();
        all.comparisons();
        all.single();
        return all.targets;
    }

    private void costs() {
        atMost("rows written per decision", 2.3, "", of(LoadCase.FOUR_HOT, Series::rowsPerDecision));
        atMost("PostgreSQL's processor time per decision", 0.07, " ms", atTheMost(Stretch::postgresMillisPerDecision));
        atMost("the service's processor time per decision", 0.14, " ms", atTheMost(Stretch::serviceMillisPerDecision));
        atMost("processors idle at the most", 8, " %", atTheMost(Stretch::percentIdle));
        measured("bytes of WAL per decision at the most", atTheMost(Stretch::logBytesPerDecision), Report::digits);
        measured(
                "the same without pages in full, at half of the most",
                of(LoadCase.FOUR_HOT).flatMap(Series::atHalf).flatMap(Stretch::changeBytesPerDecision),
                Report::digits);
    }

    private void throughput() {
        Optional<Series> hot = of(LoadCase.FOUR_HOT);
        atLeast(
                "times the most of one transaction per action, statement by statement, at its best",
                3,
                " times",
                hot.flatMap(series -> statements.map(series::ratioTo)));
        atLeast(
                "the same at 64 connections each",
                6.5,
                " times",
                hot.flatMap(series -> statements.flatMap(other -> series.ratioTo(other, COMPARED_CONNECTIONS))));
        atLeast("decisions per second in batches of 100", 15_000, "", most(LoadCase.BATCH));
        add(
                "p99 at half of the most",
                "< 10 ms",
                hot.flatMap(Series::atHalf).map(half -> half.measured().millisAt(99)),
                value -> Report.digits(value) + " ms",
                value -> value < 10);
    }

    private void comparisons() {
        share("hot budget against spread", 95, LoadCase.FOUR_HOT, LoadCase.FOUR_SPREAD);
        share("1,000 rules against four sample campaigns, spread", 100, LoadCase.THOUSAND_SPREAD, LoadCase.FOUR_SPREAD);
        share("1,000 rules against four sample campaigns, hot", 100, LoadCase.THOUSAND_HOT, LoadCase.FOUR_HOT);
    }

    private void single() {
        atLeast("decisions per second for one member alone", 1_000, "", most(LoadCase.ONE_MEMBER));
        measured("decisions per second for an agent with pending grants", most(LoadCase.AGENT), Report::digits);
    }

    private Optional<Series> of(LoadCase one) {
        return Optional.ofNullable(cases.get(one));
    }

    private Optional<Double> of(LoadCase one, Function<Series, Double> figure) {
        return of(one).map(figure);
    }

    private Optional<Double> most(LoadCase one) {
        return of(one, series -> series.best().perSecond());
    }

    private Optional<Double> atTheMost(Function<Stretch, Double> figure) {
        return of(LoadCase.FOUR_HOT).map(Series::best).map(figure);
    }

    private void share(String what, double percent, LoadCase one, LoadCase other) {
        atLeast(what, percent, " %", of(one).flatMap(series -> of(other, than -> 100 * series.ratioTo(than))));
    }

    private void atMost(String what, double bar, String unit, Optional<Double> figure) {
        add(what, "≤ " + number(bar) + unit, figure, value -> Report.digits(value) + unit, value -> value <= bar);
    }

    private void atLeast(String what, double bar, String unit, Optional<Double> figure) {
        add(what, "≥ " + number(bar) + unit, figure, value -> Report.digits(value) + unit, value -> value >= bar);
    }

    private static String number(double bar) {
        return bar == Math.rint(bar) ? "%,d".formatted((long) bar) : String.valueOf(bar);
    }

    private void add(
            String what,
            String bar,
            Optional<Double> figure,
            DoubleFunction<String> shown,
            Function<Double, Boolean> isMet) {
        targets.add(new Target(
                what,
                bar,
                figure.map(shown::apply).orElse("–"),
                figure.map(value -> isMet.apply(value) ? Verdict.MET : Verdict.MISSED)
                        .orElse(Verdict.NOT_MEASURED)));
    }

    private void measured(String what, Optional<Double> figure, DoubleFunction<String> shown) {
        targets.add(new Target(
                what,
                "measured",
                figure.map(shown::apply).orElse("–"),
                figure.isPresent() ? Verdict.MET : Verdict.NOT_MEASURED));
    }
}
