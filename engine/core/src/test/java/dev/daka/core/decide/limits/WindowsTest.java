package dev.daka.core.decide.limits;

import static dev.daka.core.action.ActionFixture.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.decide.outcome.LimitReached;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.vocabulary.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which use counts together, and when a limit allows an effect again: less, equal and more than the amount, at the
 * boundaries of each kind of period.
 */
class WindowsTest {
    private final InMemoryRecords records = new InMemoryRecords();

    @ParameterizedTest(name = "{1} {2} of {3} in {0}: after {4}, {5} is granted: {6}, frees {8}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // zone | period | span | amount | earlier | at | granted | used | frees
                "Asia/Shanghai|DAY|1|2|03-02T08:00|03-02T08:00|true|-|-",
                "Asia/Shanghai|DAY|1|1|03-02T00:00|03-02T23:59:59|false|1|03-03T00:00",
                "Asia/Shanghai|DAY|1|1|03-02T23:59:59|03-03T00:00|true|-|-",
                "Asia/Shanghai|DAY|1|1|12-31T00:00|12-31T12:00|false|1|-",
                "Asia/Shanghai|WEEK|1|1|03-01T23:59|03-02T00:00|true|-|-",
                "Asia/Shanghai|WEEK|1|1|03-02T00:00|03-08T23:59:59|false|1|03-09T00:00",
                "Asia/Shanghai|WEEK|1|2|03-02T00:00 03-05T00:00|03-08T23:59:59|false|2|03-09T00:00",
                "Asia/Shanghai|MONTH|1|1|02-28T23:59:59|03-01T00:00|true|-|-",
                "Asia/Shanghai|MONTH|1|1|03-01T00:00|03-31T23:59:59|false|1|04-01T00:00",
                "Asia/Shanghai|CAMPAIGN|1|1|01-01T00:00|12-30T00:00|false|1|-",
                "Asia/Shanghai|ROLLING|7|2|03-02T23:59|03-08T00:00|true|-|-",
                "Asia/Shanghai|ROLLING|7|1|03-02T23:59|03-08T00:00|false|1|03-09T00:00",
                "Asia/Shanghai|ROLLING|7|1|03-02T23:59|03-09T00:00|true|-|-",
                "Asia/Shanghai|ROLLING|7|3|03-02T08:00 03-02T09:00 03-05T08:00|03-08T08:00|false|3|03-09T00:00",
                "Asia/Shanghai|ROLLING|7|1|03-08T00:00|03-02T12:00|false|1|03-15T00:00",
                "Asia/Shanghai|ROLLING|7|1|03-08T00:00|03-01T23:59|true|-|-",
                "Asia/Shanghai|ROLLING|3|1|12-30T00:00|12-31T12:00|false|1|-",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T08:00|03-02T08:29:59|false|1|03-02T08:30",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T08:00|03-02T08:30|true|-|-",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T23:50|03-03T00:10|false|1|03-03T00:20",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T08:30|03-02T08:00:01|false|1|03-02T09:00",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T08:30|03-02T08:00|true|-|-",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T08:00 03-02T08:31 03-02T12:00|03-02T08:10|false|1|03-02T09:01",
                "Asia/Shanghai|COOLDOWN|30|1|03-02T08:00 03-02T12:00|03-02T08:29|false|1|03-02T08:30",
                "Asia/Shanghai|COOLDOWN|1440|1|12-30T12:00|12-31T11:59|false|1|12-31T12:00",
                "Asia/Shanghai|COOLDOWN|1440|1|12-31T12:00|12-31T13:00|false|1|-",
                // The clock is put forward on March 8, so the day has 23 hours.
                "America/New_York|DAY|1|1|03-08T00:30|03-08T23:30|false|1|03-09T00:00",
                "America/New_York|DAY|1|1|03-07T23:30|03-08T00:00|true|-|-",
                "America/New_York|ROLLING|2|1|03-07T12:00|03-08T12:00|false|1|03-09T00:00",
                "America/New_York|COOLDOWN|60|1|03-08T01:30|03-08T03:15|false|1|03-08T03:30",
                // The clock is put forward at midnight, so the day starts at 01:00.
                "America/Santiago|DAY|1|1|09-05T00:00|09-05T23:59|false|1|09-06T01:00",
                "America/Santiago|DAY|1|1|09-05T23:59|09-06T01:00|true|-|-",
            })
    void countsUseOfTheSameWindowTogether(
            String zone,
            Limit.Period period,
            int span,
            long amount,
            String earlier,
            String at,
            boolean granted,
            @Nullable Long used,
            @Nullable String frees) {
        Limit limit = limit(period, span, Limit.Measure.TIMES, amount, Limit.OnReached.WITHHOLD);
        Campaign campaign = campaign(zone);
        for (String time : earlier.split(" ", -1)) {
            assertThat(book(limit, campaign, at(campaign, time), 1).granted()).hasSize(1);
        }
        LimitResult limited = book(limit, campaign, at(campaign, at), 1);
        assertThat(!limited.granted().isEmpty()).isEqualTo(granted);
        assertThat(limited.withheld())
                .extracting(withheld -> withheld.why().used())
                .isEqualTo(used == null ? List.of() : List.of(used));
        if (!granted) {
            assertThat(limited.withheld().get(0).why().freesAt()).isEqualTo(frees == null ? null : at(campaign, frees));
        }
    }

    @ParameterizedTest(name = "{0} {1}, {2}: {5} points after {4} grant {6}, frees {7}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // period | span | on reached | amount | earlier | points | granted | frees
                "DAY|1|WITHHOLD|100|03-02:40|60|60|-",
                "DAY|1|WITHHOLD|100|03-02:40|61|0|03-03",
                "DAY|1|PARTIAL|100|03-02:40|61|60|03-03",
                "DAY|1|WITHHOLD|100|03-01:100|101|0|-",
                "WEEK|1|PARTIAL|100|03-01:100|100|100|-",
                "MONTH|1|PARTIAL|100|03-01:99|2|1|04-01",
                "CAMPAIGN|1|PARTIAL|100|01-01:99|2|1|-",
                "ROLLING|7|PARTIAL|100|02-24:30 02-25:20 03-01:20|60|30|03-03",
                "ROLLING|7|WITHHOLD|100|02-24:30 02-25:20 03-01:20|30|30|-",
                "ROLLING|7|WITHHOLD|100|02-24:30 02-25:20 03-01:20|60|0|03-03",
                "ROLLING|7|WITHHOLD|100|02-24:30 02-25:20 03-01:20|61|0|03-04",
                "ROLLING|7|WITHHOLD|100|02-24:30 02-25:20 03-01:20|80|0|03-04",
                "ROLLING|7|WITHHOLD|100|02-24:30 02-25:20 03-01:20|81|0|03-08",
                "ROLLING|7|WITHHOLD|100|03-01:30|101|0|-",
            })
    void countsPointsInAWindow(
            Limit.Period period,
            int span,
            Limit.OnReached onReached,
            long amount,
            String earlier,
            long points,
            long granted,
            @Nullable String frees) {
        Campaign campaign = campaign("Asia/Shanghai");
        Limit limit = limit(period, span, Limit.Measure.POINTS, amount, onReached);
        for (String use : earlier.split(" ", -1)) {
            String[] parts = use.split(":", 2);
            book(limit, campaign, at(campaign, parts[0] + "T12:00"), Long.parseLong(parts[1]));
        }
        LimitResult limited = book(limit, campaign, at(campaign, "03-02T08:00"), points);
        assertThat(pointsOf(limited.granted())).isEqualTo(granted);
        assertThat(pointsOf(limited.withheld())).isEqualTo(points - granted);
        if (points > granted) {
            LimitReached why = limited.withheld().get(0).why();
            assertThat(why.freesAt()).isEqualTo(frees == null ? null : at(campaign, frees + "T00:00"));
        }
    }

    private LimitResult book(Limit limit, Campaign campaign, Instant at, long points) {
        Action action = new Action(new ActionId("a-1"), "signedIn", MEMBER, at, "app", null, Map.of(), List.of());
        RuleRef rule = new RuleRef("Tasks", "Tasks!A10", "daily");
        ProposedRow row =
                new ProposedRow(rule, List.of(new ProposedRow.Proposed(new AddPoints(points), List.of(rule))));
        LimitResult limited = ApplyLimits.apply(
                campaign.key(),
                List.of(row),
                ActiveLimit.of(DeclaredLimit.of(List.of(limit), campaign), action),
                new SharedBudgetUse(List.of(), records.of(MEMBER)),
                records.of(MEMBER));
        records.apply(MEMBER, new Changes(List.of(), limited.used()));
        return limited;
    }

    private static Instant at(Campaign campaign, String localTime) {
        return LocalDateTime.parse("2026-" + localTime).atZone(campaign.zone()).toInstant();
    }

    private static Campaign campaign(String zone) {
        return new Campaign(
                new CampaignKey("windows"),
                new Label("周期", "Windows"),
                "",
                ZoneId.of(zone),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "CN",
                Stacking.DEFAULT);
    }

    private static Limit limit(
            Limit.Period period, int span, Limit.Measure measure, long amount, Limit.OnReached onReached) {
        return new Limit(
                "limit",
                "Limits!A2",
                Limit.Kind.CAP,
                null,
                null,
                null,
                null,
                null,
                period,
                span,
                measure,
                amount,
                onReached);
    }

    private static long pointsOf(List<? extends Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::effect)
                .mapToLong(effect -> ((AddPoints) effect).points())
                .sum();
    }
}
