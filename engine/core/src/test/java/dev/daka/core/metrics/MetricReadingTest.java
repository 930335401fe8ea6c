package dev.daka.core.metrics;

import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.action.ActionFixture.look;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.table.CampaignFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricReadingTest {
    private static final Campaign CAMPAIGN = CampaignFixture.campaign("metrics")
            .from("2026-03-01", "2026-03-31")
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
    void readsDaysOnRecordAndTheActionItself(
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
        NavigableMap<LocalDate, DayFigure> condensed = reading.condensed(daysOf(recorded));
        assertThat(reading.valueOver(condensed)).as("of what is kept").isEqualByComparingTo(value);
        assertThat(condensed.size())
                .isLessThanOrEqualTo(
                        kind == Metric.Kind.COUNT || kind == Metric.Kind.SUM
                                ? 1
                                : daysOf(recorded).size());
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
    void keepsThoseDaysOfAStreakThatTellWhereItsCycleIs(String type, String today, int kept) {
        Metric metric = new Metric(
                CampaignFixture.name("streak"), "Metrics!A2", Metric.Kind.STREAK, "signedIn", null, null, null, 7);
        MetricReading reading = new MetricReading(
                metric, CAMPAIGN, action(type).at(today + "T00:00").build());
        NavigableMap<LocalDate, DayFigure> days = daysOf("01 02 03 04 05 06 07 08");
        assertThat(reading.condensed(days)).hasSize(kept);
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
    void aLookAtPlacementsCountsForNothing() {
        Metric metric = new Metric(
                CampaignFixture.name("visits"), "Metrics!A2", Metric.Kind.COUNT, null, null, null, null, null);
        MetricReading reading =
                new MetricReading(metric, CAMPAIGN, look("home.carousel").build());
        assertThat(reading.now()).isNull();
        assertThat(reading.valueOver(daysOf("01"))).isEqualByComparingTo("1");
    }

    private static NavigableMap<LocalDate, DayFigure> daysOf(String recorded) {
        NavigableMap<LocalDate, DayFigure> days = new TreeMap<>();
        for (String day : recorded.isEmpty() ? new String[0] : recorded.split(" ", -1)) {
            days.merge(
                    LocalDate.of(2026, 3, Integer.parseInt(day)),
                    new DayFigure(1, new BigDecimal("9.90")),
                    DayFigure::plus);
        }
        return days;
    }
}
