package dev.daka.core.decide.limits;

import static dev.daka.core.action.ActionFixture.MEMBER;
import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.workbook.read.LimitText.limit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantBadge;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.effect.Notify;
import dev.daka.core.workbook.read.CampaignFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyLimitsTest {
    private static final Campaign CAMPAIGN =
            CampaignFixture.campaign("limits").checked().campaign();
    private static final Action ACTION = action("signedIn").build();

    private final InMemoryRecords records = new InMemoryRecords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        points | limits                                             | used before         | granted | withheld     | used
        99     | cap 100 points; onReached withhold                 | 0                   | 99      | ''           | 99
        100    | cap 100 points; onReached withhold                 | 0                   | 100     | ''           | 100
        101    | cap 100 points; onReached withhold                 | 0                   | 0       | 101 L0       | 0
        101    | cap 100 points                                     | 0                   | 100     | 1 L0         | 100
        50     | cap 100 points                                     | 49                  | 50      | ''           | 50
        50     | cap 100 points                                     | 50                  | 50      | ''           | 50
        50     | cap 100 points                                     | 51                  | 49      | 1 L0         | 49
        50     | cap 100 points                                     | 100                 | 0       | 50 L0        | 0
        50     | cap 100 points                                     | 130                 | 0       | 50 L0        | 0
        100    | cap 60 points / cap 50 points                      | 0                   | 50      | 40 L0, 10 L1 | 50 50
        100    | cap 50 points / cap 60 points                      | 0                   | 50      | 50 L0        | 50 50
        100    | cap 60 points / cap 50 points; onReached withhold  | 0                   | 0       | 40 L0, 60 L1 | 0 0
        100    | cap 50 points; onReached withhold / cap 60 points  | 0                   | 0       | 100 L0       | 0 0
        100    | cap 200 points / cap 99 points; onReached withhold | 0                   | 0       | 100 L1       | 0 0
        100    | cap 9223372036854775807 points                     | 9223372036854775800 | 7       | 93 L0        | 7
        """)
    void grantsThePartThatFitsAllLimits(
            long proposed, String limits, long before, long granted, String withheld, String used) {
        List<Limit> open = new ArrayList<>();
        for (String text : limits.split(" / ", -1)) {
            Limit limit = limit("L" + open.size() + ": " + text + "; period day");
            open.add(limit);
            ActiveLimit active = ActiveLimit.of(DeclaredLimit.of(List.of(limit), CAMPAIGN), ACTION)
                    .get(0);
            records.apply(MEMBER, new Changes(List.of(), List.of(active.change(before, 0))));
        }
        LimitResult limited = apply(open, row("daily", new AddPoints(proposed)));
        assertThat(pointsOf(limited.granted())).isEqualTo(granted);
        assertThat(String.join(
                        ", ",
                        limited.withheld().stream()
                                .map(part -> ((AddPoints) part.effect()).points() + " "
                                        + part.why().limit().name())
                                .toList()))
                .isEqualTo(withheld);
        assertThat(String.join(
                        " ",
                        open.stream()
                                .map(limit -> String.valueOf(usedOf(limited, limit.name())))
                                .toList()))
                .isEqualTo(used);
    }

    @Test
    void timesCountARowOnceForAllOfItsEffects() {
        Limit once = limit("once: cap 1 times; period day");
        ProposedRow first = row("gift", new AddPoints(5), new GrantBadge("b"));
        ProposedRow second = row("other", new GrantReward("r"), new Notify("n"));
        LimitResult limited = apply(List.of(once), first, second);
        assertThat(limited.granted())
                .extracting(Outcome::effect)
                .containsExactly(new AddPoints(5), new GrantBadge("b"), new Notify("n"));
        assertThat(limited.withheld()).extracting(Outcome::effect).containsExactly(new GrantReward("r"));
        assertThat(limited.withheld().get(0).why().used()).isEqualTo(1);
        assertThat(usedOf(limited, "once")).isEqualTo(1);
    }

    @Test
    void timesDoNotCountEffectsThatAnotherLimitWithholds() {
        Limit once = limit("once: cap 1 times; period day; onReached partial");
        Limit points = limit("points: cap 4 points; period day; onReached withhold");
        LimitResult limited =
                apply(List.of(once, points), row("large", new AddPoints(5)), row("small", new AddPoints(3)));
        assertThat(pointsOf(limited.granted())).isEqualTo(3);
        assertThat(usedOf(limited, "once")).isEqualTo(1);
        assertThat(usedOf(limited, "points")).isEqualTo(3);
    }

    @Test
    void limitsOfPointsDoNotAffectRewards() {
        Limit points = limit("points: cap 1 points; period day; onReached withhold");
        LimitResult limited = apply(List.of(points), row("gift", new GrantReward("r")));
        assertThat(limited.withheld()).isEmpty();
        assertThat(limited.used()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        limit                                                       | covers the rule daily
        cap 1 points                                                | true
        cap 1 points; actionType signedIn                           | true
        cap 1 points; actionType shared                             | false
        cap 1 points; table Tasks                                   | true
        cap 1 points; table Gifts                                   | false
        cap 1 points; rule daily                                    | true
        cap 1 points; rule weekly                                   | false
        cap 1 points; actionType signedIn; table Tasks; rule daily  | true
        cap 1 points; actionType signedIn; table Tasks; rule weekly | false
        """)
    void coversTheEffectsOfItsScope(String text, boolean covered) {
        Limit limit = limit(text + "; period day; onReached withhold");
        LimitResult limited = apply(List.of(limit), row("daily", new AddPoints(5)));
        assertThat(limited.granted().isEmpty()).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        limit                           | action at        | first day of the period
        cap 1 times; period day         | 2026-03-02T00:00 | 2026-03-02
        cap 1 times; period day         | 2026-03-02T23:59 | 2026-03-02
        cap 1 times; period week        | 2026-03-01T23:59 | 2026-02-23
        cap 1 times; period week        | 2026-03-02T00:00 | 2026-03-02
        budget 1 times; period month    | 2026-03-31T23:59 | 2026-03-01
        budget 1 times; period campaign | 2026-03-31T23:59 | 2026-01-01
        """)
    void countsPeriodsInTheCampaignsZone(String text, String at, LocalDate periodStart) {
        Limit limit = limit(text);
        List<ActiveLimit> open = ActiveLimit.of(
                DeclaredLimit.of(List.of(limit), CAMPAIGN),
                action("shared").at(at).build());
        CounterKey counter =
                new CounterKey(CAMPAIGN.key(), "limit", limit.kind() == Limit.Kind.CAP ? MEMBER : null, "");
        assertThat(open)
                .flatExtracting(ActiveLimit::needs)
                .containsExactly(new CounterNeed(counter, periodStart, periodStart));
    }

    @Test
    void neverExceedsALimitAndGrantsOrWithholdsEveryPoint() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            InMemoryRecords book = new InMemoryRecords();
            List<Limit> limits = randomLimits(random);
            List<ActiveLimit> open = ActiveLimit.of(DeclaredLimit.of(limits, CAMPAIGN), ACTION);
            for (int i = 0; i < 40; i++) {
                List<ProposedRow> rows = randomRows(random);
                LimitResult limited = ApplyLimits.apply(
                        CAMPAIGN.key(), rows, open, new SharedBudgetUse(List.of(), book.of(MEMBER)), book.of(MEMBER));
                book.apply(MEMBER, new Changes(List.of(), limited.used()));
                assertThat(pointsOf(limited.granted()) + pointsOf(limited.withheld()))
                        .as("points of seed %d, action %d", seed, i)
                        .isEqualTo(rows.stream()
                                .flatMap(row -> row.effects().stream())
                                .mapToLong(proposed -> pointsOf(proposed.effect()))
                                .sum());
                for (ActiveLimit limit : open) {
                    assertThat(limit.usedIn(book.of(MEMBER)))
                            .as("%s of seed %d, action %d", limit, seed, i)
                            .isLessThanOrEqualTo(limit.limit().amount());
                }
                assertThat(limited.used()).as("seed %d, action %d", seed, i).allMatch(change -> change.used() > 0);
            }
        }
    }

    private LimitResult apply(List<Limit> limits, ProposedRow... rows) {
        List<ActiveLimit> open = ActiveLimit.of(DeclaredLimit.of(limits, CAMPAIGN), ACTION);
        return ApplyLimits.apply(
                CAMPAIGN.key(),
                List.of(rows),
                open,
                new SharedBudgetUse(List.of(), records.of(MEMBER)),
                records.of(MEMBER));
    }

    private static List<Limit> randomLimits(Random random) {
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            limits.add(new Limit(
                    "L" + i,
                    "Limits!A" + (i + 2),
                    random.nextBoolean() ? Limit.Kind.CAP : Limit.Kind.BUDGET,
                    null,
                    null,
                    random.nextBoolean() ? "rule" + random.nextInt(3) : null,
                    Limit.Period.CAMPAIGN,
                    random.nextBoolean() ? Limit.Measure.POINTS : Limit.Measure.TIMES,
                    1 + random.nextInt(100),
                    random.nextBoolean() ? Limit.OnReached.PARTIAL : Limit.OnReached.WITHHOLD));
        }
        return limits;
    }

    private static List<ProposedRow> randomRows(Random random) {
        List<ProposedRow> rows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Effect points = new AddPoints(1 + random.nextInt(30));
            rows.add(
                    random.nextBoolean()
                            ? row("rule" + i, points)
                            : row("rule" + i, points, new GrantReward("r"), new Notify("n")));
        }
        return rows;
    }

    private static ProposedRow row(String name, Effect... effects) {
        RuleRef rule = new RuleRef("Tasks", "Tasks!A10", name);
        return new ProposedRow(
                rule,
                Stream.of(effects)
                        .map(effect -> new ProposedRow.Proposed(effect, List.of(rule)))
                        .toList());
    }

    private static long usedOf(LimitResult limited, String limit) {
        return limited.used().stream()
                .filter(change -> change.counter().limit().equals(limit))
                .mapToLong(Changes.CounterChange::used)
                .sum();
    }

    private static long pointsOf(List<? extends Outcome> outcomes) {
        return outcomes.stream()
                .mapToLong(outcome -> pointsOf(outcome.effect()))
                .sum();
    }

    private static long pointsOf(Effect effect) {
        return effect instanceof AddPoints points ? points.points() : 0;
    }
}
