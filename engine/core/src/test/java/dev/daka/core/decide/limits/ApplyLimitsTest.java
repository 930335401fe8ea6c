package dev.daka.core.decide.limits;

import static dev.daka.core.action.ActionFixture.MEMBER;
import static dev.daka.core.action.ActionFixture.action;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyLimitsTest {
    private static final Campaign CAMPAIGN =
            CampaignFixture.campaign("limits").checked().campaign();
    private static final Action ACTION = action("signedIn").build();

    private final InMemoryRecords records = new InMemoryRecords();

    @ParameterizedTest(name = "{0} points, limits {1}: {2} granted, withheld {3}, used {4}")
    @CsvSource({
        // proposed, limits as amount-used-onReached, granted, withheld by which limit, used of each
        "99,  '100-0-WITHHOLD',               99,  '',          '99'",
        "100, '100-0-WITHHOLD',               100, '',          '100'",
        "101, '100-0-WITHHOLD',               0,   '101 L0',    '0'",
        "101, '100-0-PARTIAL',                100, '1 L0',      '100'",
        "50,  '100-49-PARTIAL',               50,  '',          '50'",
        "50,  '100-50-PARTIAL',               50,  '',          '50'",
        "50,  '100-51-PARTIAL',               49,  '1 L0',      '49'",
        "50,  '100-100-PARTIAL',              0,   '50 L0',     '0'",
        "50,  '100-130-PARTIAL',              0,   '50 L0',     '0'",
        "100, '60-0-PARTIAL 50-0-PARTIAL',    50,  '40 L0, 10 L1', '50 50'",
        "100, '50-0-PARTIAL 60-0-PARTIAL',    50,  '50 L0',     '50 50'",
        "100, '60-0-PARTIAL 50-0-WITHHOLD',   0,   '40 L0, 60 L1', '0 0'",
        "100, '50-0-WITHHOLD 60-0-PARTIAL',   0,   '100 L0',    '0 0'",
        "100, '200-0-PARTIAL 99-0-WITHHOLD',  0,   '100 L1',    '0 0'",
        "100, '9223372036854775807-9223372036854775800-PARTIAL', 7, '93 L0', '7'",
    })
    void grantsThePartThatFitsAllLimits(long proposed, String limits, long granted, String withheld, String used) {
        List<Limit> open = limitsOf(limits, Limit.Measure.POINTS);
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
        Limit once = limit("once", Limit.Measure.TIMES, 1, Limit.OnReached.WITHHOLD);
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
        Limit once = limit("once", Limit.Measure.TIMES, 1, Limit.OnReached.PARTIAL);
        Limit points = limit("points", Limit.Measure.POINTS, 4, Limit.OnReached.WITHHOLD);
        LimitResult limited =
                apply(List.of(once, points), row("large", new AddPoints(5)), row("small", new AddPoints(3)));
        assertThat(pointsOf(limited.granted())).isEqualTo(3);
        assertThat(usedOf(limited, "once")).isEqualTo(1);
        assertThat(usedOf(limited, "points")).isEqualTo(3);
    }

    @Test
    void limitsOfPointsDoNotAffectRewards() {
        Limit points = limit("points", Limit.Measure.POINTS, 1, Limit.OnReached.WITHHOLD);
        LimitResult limited = apply(List.of(points), row("gift", new GrantReward("r")));
        assertThat(limited.withheld()).isEmpty();
        assertThat(limited.used()).isEmpty();
    }

    @ParameterizedTest(name = "type {0}, table {1}, rule {2}: covered {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, true",
                "signedIn, -, -, true",
                "shared, -, -, false",
                "-, Tasks, -, true",
                "-, Gifts, -, false",
                "-, -, daily, true",
                "-, -, weekly, false",
                "signedIn, Tasks, daily, true",
                "signedIn, Tasks, weekly, false",
            })
    void coversTheEffectsOfItsScope(
            @Nullable String type, @Nullable String table, @Nullable String rule, boolean covered) {
        Limit limit = new Limit(
                "scope",
                "Limits!A2",
                Limit.Kind.CAP,
                type,
                table,
                rule,
                Limit.Period.DAY,
                Limit.Measure.POINTS,
                1,
                Limit.OnReached.WITHHOLD);
        LimitResult limited = apply(List.of(limit), row("daily", new AddPoints(5)));
        assertThat(limited.granted().isEmpty()).isEqualTo(covered);
    }

    @ParameterizedTest(name = "{0} at {2}: {3}")
    @CsvSource({
        "CAP,    DAY,      2026-03-02T00:00, 2026-03-02",
        "CAP,    DAY,      2026-03-02T23:59, 2026-03-02",
        "CAP,    WEEK,     2026-03-01T23:59, 2026-02-23",
        "CAP,    WEEK,     2026-03-02T00:00, 2026-03-02",
        "BUDGET, MONTH,    2026-03-31T23:59, 2026-03-01",
        "BUDGET, CAMPAIGN, 2026-03-31T23:59, 2026-01-01",
    })
    void countsPeriodsInTheCampaignsZone(Limit.Kind kind, Limit.Period period, String at, LocalDate periodStart) {
        Limit limit = new Limit(
                "limit", "Limits!A2", kind, null, null, null, period, Limit.Measure.TIMES, 1, Limit.OnReached.WITHHOLD);
        List<ActiveLimit> open = ActiveLimit.of(
                DeclaredLimit.of(List.of(limit), CAMPAIGN),
                action("shared").at(at).build());
        CounterKey counter = new CounterKey(CAMPAIGN.key(), "limit", kind == Limit.Kind.CAP ? MEMBER : null, "");
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

    private List<Limit> limitsOf(String text, Limit.Measure measure) {
        List<Limit> limits = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            String[] parts = each.split("-", -1);
            Limit limit =
                    limit("L" + limits.size(), measure, Long.parseLong(parts[0]), Limit.OnReached.valueOf(parts[2]));
            limits.add(limit);
            long used = Long.parseLong(parts[1]);
            ActiveLimit open = ActiveLimit.of(DeclaredLimit.of(List.of(limit), CAMPAIGN), ACTION)
                    .get(0);
            records.apply(MEMBER, new Changes(List.of(), List.of(open.change(used, 0))));
        }
        return limits;
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

    private static Limit limit(String name, Limit.Measure measure, long amount, Limit.OnReached onReached) {
        return new Limit(
                name, "Limits!A2", Limit.Kind.CAP, null, null, null, Limit.Period.DAY, measure, amount, onReached);
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
