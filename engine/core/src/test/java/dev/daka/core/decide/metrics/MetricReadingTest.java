package dev.daka.core.decide.metrics;

import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.action.ActionFixture.look;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionFixture;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.journal.MetricDays;
import dev.daka.core.workbook.read.CampaignFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricReadingTest {
    private static final Campaign CAMPAIGN = CampaignFixture.campaign("metrics")
            .from("2026-03-01", "2026-03-31")
            .checked()
            .campaign();
    /** 2026-01-27 is the first day of another block of days. */
    private static final Campaign TWO_BLOCKS = CampaignFixture.campaign("metrics")
            .from("2026-01-13", "2026-02-12")
            .checked()
            .campaign();

    @ParameterizedTest(name = "{0} of days {5} read on {6} by {7} is {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, from, to, days, cycle, recorded days, today, action, value
                "COUNT,         -, -, -, -, '',                2026-03-10, signedIn, 1",
                "COUNT,         -, -, -, -, '08 09 09',        2026-03-10, signedIn, 4",
                "COUNT,         -, -, -, -, '08 09 09',        2026-03-10, shared,   3",
                "COUNT,         -, -, 1, -, '09 10',           2026-03-10, signedIn, 2",
                "COUNT,         -, -, 2, -, '08 09',           2026-03-10, signedIn, 2",
                "COUNT,         -, -, 3, -, '08 09',           2026-03-10, signedIn, 3",
                "COUNT,         -, -, -, 3, '07 08 09',        2026-03-10, signedIn, 1",
                "COUNT,         -, -, -, 3, '08 09',           2026-03-10, signedIn, 3",
                "COUNT,         2026-03-09, -, -, -, '08 09',  2026-03-10, signedIn, 2",
                "COUNT,         2026-03-11, -, -, -, '08 09',  2026-03-10, signedIn, 0",
                "COUNT,         -, 2026-03-09, -, -, '08 09',  2026-03-10, signedIn, 2",
                "COUNT,         -, 2026-03-10, -, -, '08 09',  2026-03-10, signedIn, 3",
                "SUM,           -, -, -, -, '08 09',           2026-03-10, signedIn, 29.70",
                "SUM,           -, -, 1, -, '08 09',           2026-03-10, shared,   0",
                "DISTINCT_DAYS, -, -, -, -, '08 08 09',        2026-03-10, signedIn, 3",
                "DISTINCT_DAYS, -, -, -, -, '08 09 10',        2026-03-10, signedIn, 3",
                "DISTINCT_DAYS, -, -, -, -, '08 09 10',        2026-03-10, shared,   3",
                "STREAK,        -, -, -, -, '',                2026-03-10, signedIn, 1",
                "STREAK,        -, -, -, -, '08 09',           2026-03-10, signedIn, 3",
                "STREAK,        -, -, -, -, '08 09 10',        2026-03-10, signedIn, 3",
                "STREAK,        -, -, -, -, '08 09 10',        2026-03-10, shared,   3",
                "STREAK,        -, -, -, -, '08 09',           2026-03-10, shared,   0",
                "STREAK,        -, -, -, -, '07 08',           2026-03-10, signedIn, 1",
                "STREAK,        -, -, -, -, '11 12',           2026-03-10, signedIn, 1",
                "STREAK,        -, -, -, 7, '03 04 05 06 07 08 09', 2026-03-10, signedIn, 1",
                "STREAK,        -, -, -, 7, '04 05 06 07 08 09',    2026-03-10, signedIn, 7",
                "STREAK,        -, -, 3, -, '06 07 08 09',     2026-03-10, signedIn, 3",
                "STREAK,        -, 2026-03-09, -, -, '08 09',  2026-03-12, signedIn, 2",
                "STREAK,        -, -, -, -, '',                2026-03-01, signedIn, 1",
                "STREAK,        -, -, -, -, '01',              2026-03-01, signedIn, 1",
                "STREAK,        -, -, 1, -, '09 10',           2026-03-10, signedIn, 1",
            })
    void includesTheRecordedDaysAndTheActionItself(
            Metric.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer days,
            @Nullable Integer cycle,
            String recorded,
            String today,
            String type,
            BigDecimal value) {
        Metric metric =
                new Metric(CampaignFixture.name("metric"), "Metrics!A2", kind, "signedIn", from, to, days, cycle);
        Action action = action(type).at(today + "T00:00").amount("9.90").build();
        MetricReading reading = new MetricReading(metric, CAMPAIGN, action);
        assertThat(reading.valueOver(daysOf(recorded))).isEqualByComparingTo(value);
        List<DayRun> condensed = reading.condensed(daysOf(recorded));
        assertThat(reading.valueOver(condensed)).as("of what is kept").isEqualByComparingTo(value);
        assertThat(condensed).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "signedIn, 2026-03-08, 0",
        "signedIn, 2026-03-09, 1",
        "signedIn, 2026-03-10, 0",
        "visited,  2026-03-07, 7",
        "visited,  2026-03-08, 1",
        "visited,  2026-03-09, 0"
    })
    void keepsTheDaysOfAStreakThatDetermineItsCycle(String type, String today, int kept) {
        Metric metric = new Metric(
                CampaignFixture.name("streak"), "Metrics!A2", Metric.Kind.STREAK, "signedIn", null, null, null, 7);
        MetricReading reading = new MetricReading(
                metric, CAMPAIGN, action(type).at(today + "T00:00").build());
        Iterable<DayRun> days = daysOf("01 02 03 04 05 06 07 08");
        assertThat(reading.condensed(days).stream().mapToInt(DayRun::length).sum())
                .isEqualTo(kept);
        assertThat(reading.valueOver(reading.condensed(days))).isEqualByComparingTo(reading.valueOver(days));
    }

    @Test
    void countsOnTheLocalDayOfTheCampaignsZone() {
        Metric metric = new Metric(
                CampaignFixture.name("visits"), "Metrics!A2", Metric.Kind.COUNT, null, null, null, null, null);
        MetricReading reading = new MetricReading(
                metric, CAMPAIGN, action("visited").at("2026-03-05T00:00").build());
        assertThat(reading.today()).isEqualTo("2026-03-05");
        assertThat(reading.now()).isEqualTo(new DayFigure(1, BigDecimal.ZERO));
    }

    @Test
    void aPlacementRequestDoesNotCount() {
        Metric metric = new Metric(
                CampaignFixture.name("visits"), "Metrics!A2", Metric.Kind.COUNT, null, null, null, null, null);
        MetricReading reading =
                new MetricReading(metric, CAMPAIGN, look("home.carousel").build());
        assertThat(reading.now()).isNull();
        assertThat(reading.valueOver(daysOf("01"))).isEqualByComparingTo("1");
    }

    private static Iterable<DayRun> daysOf(String recorded) {
        NavigableMap<LocalDate, DayFigure> days = new TreeMap<>();
        for (String day : recorded.isEmpty() ? new String[0] : recorded.split(" ", -1)) {
            days.merge(
                    LocalDate.of(2026, 3, Integer.parseInt(day)),
                    new DayFigure(1, new BigDecimal("9.90")),
                    DayFigure::plus);
        }
        return DayRun.newestFirst(days);
    }

    private record Example(Metric metric, Action action, NavigableMap<LocalDate, DayFigure> days) {
        static Example of(Random random) {
            int today = 1 + random.nextInt(31);
            Integer lastDays = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : null;
            Integer cycle = random.nextInt(3) == 0 ? 1 + random.nextInt(7) : null;
            Metric.Kind kind = List.of(Metric.Kind.values()).get(random.nextInt(4));
            LocalDate from = random.nextInt(3) == 0 ? day(1 + random.nextInt(20)) : null;
            LocalDate to = random.nextInt(3) == 0 ? day(20 + random.nextInt(12)) : null;
            boolean isSum = kind == Metric.Kind.SUM;
            Metric metric = new Metric(
                    CampaignFixture.name("metric"),
                    "Metrics!A2",
                    kind,
                    "signedIn",
                    from,
                    to,
                    lastDays,
                    isSum ? null : cycle);
            Action action = ActionFixture.action(random.nextInt(4) == 0 ? "shared" : "signedIn")
                    .at(day(today) + "T00:00")
                    .amount("9.90")
                    .build();
            NavigableMap<LocalDate, DayFigure> days = new TreeMap<>();
            for (LocalDate day = day(1).minusDays(5); day.isBefore(day(31).plusDays(5)); day = day.plusDays(1)) {
                if (random.nextInt(8) > 0) {
                    BigDecimal sum = BigDecimal.valueOf(random.nextInt(2) * 990L, 2);
                    days.put(day, new DayFigure(1L + random.nextInt(2), sum));
                }
            }
            return new Example(metric, action, days);
        }

        private static LocalDate day(int number) {
            return LocalDate.of(2026, 1, 13).plusDays(number - 1L);
        }

        /** The days as runs: consecutive days with equal records together, newest first. */
        List<DayRun> runs() {
            Deque<DayRun> runs = new ArrayDeque<>();
            days.forEach((day, figure) -> {
                DayRun newest = runs.peek();
                if (newest != null
                        && newest.last().plusDays(1).equals(day)
                        && newest.figure().equals(figure)) {
                    runs.pop();
                    runs.push(DayRun.of(newest.first(), day, figure));
                } else {
                    runs.push(new DayRun(day, 1, figure));
                }
            });
            return List.copyOf(runs);
        }

        MetricDays kept() {
            MetricDays kept = new MetricDays();
            days.forEach(kept::add);
            return kept;
        }

        /** Adds the action to the days, then examines the counting days one by one. */
        BigDecimal value() {
            MetricReading reading = new MetricReading(metric, TWO_BLOCKS, action);
            NavigableMap<LocalDate, DayFigure> all = new TreeMap<>(days);
            if (reading.now() != null) {
                all.merge(reading.today(), reading.now(), DayFigure::plus);
            }
            long count = 0;
            long distinct = 0;
            long streak = 0;
            BigDecimal sum = BigDecimal.ZERO;
            MetricWindow window = reading.window();
            for (LocalDate day = window.first(); !day.isAfter(window.last()); day = day.plusDays(1)) {
                DayFigure figure = all.get(day);
                streak = figure == null ? 0 : streak + 1;
                if (figure != null) {
                    count += figure.count();
                    distinct++;
                    sum = sum.add(figure.sum());
                }
            }
            return switch (metric.kind()) {
                case COUNT -> cycled(count);
                case SUM -> sum;
                case DISTINCT_DAYS -> cycled(distinct);
                case STREAK -> cycled(streak);
            };
        }

        private BigDecimal cycled(long value) {
            Integer cycle = metric.cycle();
            return BigDecimal.valueOf(cycle == null || value == 0 ? value : (value - 1) % cycle + 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void runsGiveTheSameFiguresAsSingleDays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Example one = Example.of(random);
            MetricReading reading = new MetricReading(one.metric, TWO_BLOCKS, one.action);
            assertThat(reading.valueOver(one.runs())).as("%s", one).isEqualByComparingTo(one.value());
            assertThat(reading.valueOver(DayRun.newestFirst(one.days)))
                    .as("%s", one)
                    .isEqualByComparingTo(one.value());
            assertThat(reading.valueOver(one.kept().blocks())).as("%s", one).isEqualByComparingTo(one.value());
            assertThat(reading.valueOver(reading.condensed(one.kept().blocks())))
                    .as("what is kept of %s", one)
                    .isEqualByComparingTo(one.value());
            assertThat(reading.valueOver(reading.condensed(one.runs())))
                    .as("what is kept of %s", one)
                    .isEqualByComparingTo(one.value());
            assertThat(reading.valueOver(reading.window().of(one.runs())))
                    .as("its window of %s", one)
                    .isEqualByComparingTo(one.value());
        }
    }
}
