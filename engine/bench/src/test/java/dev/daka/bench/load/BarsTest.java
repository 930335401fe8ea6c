package dev.daka.bench.load;

import static dev.daka.bench.load.Samples.series;
import static dev.daka.bench.load.Samples.stretch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.bench.load.Bar.Verdict;
import dev.daka.bench.load.baseline.Form;
import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.LogBytes;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {
    private static final CpuTimes NONE = new CpuTimes(0, 0, 0, 0, 0);

    private static Bar bar(String what, Map<LoadCase, Series> cases, BaselineSeries... baselines) {
        return Bars.of(cases, List.of(baselines)).stream()
                .filter(bar -> bar.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static Series hot(CpuTimes cpu) {
        return series("hot", 100, stretch(64, 1_000, 0, cpu, 1_500_000, 0));
    }

    private static BaselineSeries baseline(Form form, boolean hot, Stretch... closed) {
        return new BaselineSeries(form, hot, series("", hot ? 100 : 0, closed));
    }

    @ParameterizedTest(name = "{0} rows: {1}")
    @CsvSource({"2.2, MET", "2.3, MET", "2.31, MISSED"})
    void checksRowsPerDecision(double rows, Verdict verdict) {
        Series hot = new Series(
                "", List.of(stretch(1, 1, 0)), List.of(), Map.of("journal", 1.0, "state", rows - 1), 100, "", "");

        assertThat(bar("rows written per decision", Map.of(LoadCase.FOUR_HOT, hot))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void dividesProcessorTimeByTheDecisionsOfTheFastestStretch() {
        Map<LoadCase, Series> cases = Map.of(LoadCase.FOUR_HOT, hot(new CpuTimes(0.14, 0.071, 0, 91, 9)));

        assertThat(bar("the service's processor time per decision", cases))
                .isEqualTo(new Bar("the service's processor time per decision", "≤ 0.14 ms", "0.140 ms", Verdict.MET));
        assertThat(bar("PostgreSQL's processor time per decision", cases).verdict())
                .isEqualTo(Verdict.MISSED);
        assertThat(bar("bytes of WAL per decision at the most", cases).figure()).isEqualTo("1,500");
        assertThat(bar("processors idle at the most", cases).figure()).isEqualTo("9.00 %");
    }

    @Test
    void comparesWithTheHotBaselineStatementByStatement() {
        String atItsBest = "times the most of one transaction per action, statement by statement, at its best";
        Map<LoadCase, Series> cases = Map.of(LoadCase.FOUR_HOT, hot(NONE));
        BaselineSeries[] baselines = {
            baseline(Form.STATEMENTS, false, stretch(64, 1, 0)),
            baseline(Form.PIPELINE, true, stretch(64, 2, 0)),
            baseline(Form.STATEMENTS, true, stretch(8, 400, 0), stretch(64, 125, 0))
        };

        assertThat(bar(atItsBest, cases, baselines))
                .isEqualTo(new Bar(atItsBest, "≥ 3 times", "2.50 times", Verdict.MISSED));
        assertThat(bar("the same at 64 connections each", cases, baselines))
                .isEqualTo(new Bar("the same at 64 connections each", "≥ 6.5 times", "8.00 times", Verdict.MET));
        assertThat(bar(atItsBest, cases).verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    @ParameterizedTest(name = "{0} ms: {1}")
    @CsvSource({"9, MET", "11, MISSED"})
    void checksTheLatencyAtHalfOfTheHighestRate(long millis, Verdict verdict) {
        Measured half = new Measured(TimeUnit.SECONDS.toNanos(10), 500, 0, Measured.histogram());
        half.latency().recordValue(TimeUnit.MILLISECONDS.toNanos(millis));
        Stretch atHalf = new Stretch(
                50, half, NONE, stretch(1, 1, 0).counters(), new LogBytes(600_000, OptionalLong.of(100_000)));
        Series hot = new Series(
                "", List.of(stretch(64, 1_000, 0)), List.of(stretch(20, 200, 0), atHalf), Map.of(), 100, "", "");
        Map<LoadCase, Series> cases = Map.of(LoadCase.FOUR_HOT, hot);

        assertThat(bar("p99 at half of the most", cases).verdict()).isEqualTo(verdict);
        assertThat(bar("the same without pages in full, at half of the most", cases)
                        .figure())
                .isEqualTo("1,000");
    }

    @Test
    void comparesCases() {
        Map<LoadCase, Series> cases = Map.of(
                LoadCase.FOUR_HOT, hot(NONE),
                LoadCase.FOUR_SPREAD, series("", 0, stretch(8, 1_100, 0)),
                LoadCase.THOUSAND_HOT, series("", 100, stretch(8, 1_000, 0)));

        assertThat(bar("hot budget against spread", cases))
                .isEqualTo(new Bar("hot budget against spread", "≥ 95 %", "90.9 %", Verdict.MISSED));
        assertThat(bar("1,000 rules against four sample campaigns, hot", cases).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(bar("1,000 rules against four sample campaigns, spread", cases)
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURED);
    }

    @ParameterizedTest(name = "{0}: {1} actions in 10 s: {3}")
    @CsvSource({
        "BATCH, 149990, decisions per second in batches of 100, MISSED",
        "BATCH, 150000, decisions per second in batches of 100, MET",
        "ONE_MEMBER, 9990, decisions per second for one member alone, MISSED",
        "ONE_MEMBER, 10000, decisions per second for one member alone, MET",
        "AGENT, 1, decisions per second for an agent with pending grants, MET"
    })
    void checksTargetsOfSingleCases(LoadCase one, long actions, String what, Verdict verdict) {
        Map<LoadCase, Series> cases = Map.of(one, series("", 0, stretch(8, actions, 0)));

        assertThat(bar(what, cases).verdict()).isEqualTo(verdict);
    }
}
