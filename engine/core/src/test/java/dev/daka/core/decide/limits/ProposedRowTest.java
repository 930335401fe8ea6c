package dev.daka.core.decide.limits;

import static dev.daka.core.action.ActionFixture.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.campaign.Stacking.Combination;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.RowEffect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedRowTest {
    @ParameterizedTest(name = "{0} points and {1} per unit of {2}, multiplied by {3}: {4} by {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // points, per unit, amount, multipliers, shares, multiplying rows
                "10,     0,    -,      '',                           10,      ''",
                "10,     0,    -,      'holiday 2',                  20,      'holiday 2'",
                "10,     0,    -,      'holiday 2, holiday 3',       30,      'holiday 3'",
                "10,     0,    -,      'holiday 3, holiday 3',       30,      'holiday 3'",
                "10,     0,    -,      'holiday 2, tier 1.5',        30,      'holiday 2, tier 1.5'",
                "10,     0,    -,      'tier 1.5, holiday 2, holiday 3', 45,  'tier 1.5, holiday 3'",
                "10,     0,    -,      'holiday 0',                  '',      ''",
                "'10 5', 0,    -,      'holiday 3, tier 1.5',        '45 23', 'holiday 3, tier 1.5'",
                "'1 1 1', 0,   -,      'holiday 1.5',                '2 1 2', 'holiday 1.5'",
                "1,      0,    -,      'holiday 0.4',                '',      ''",
                "1,      0,    -,      'holiday 0.5',                1,       'holiday 0.5'",
                "0,      1,    39.90,  '',                           40,      ''",
                "0,      1,    0.49,   '',                           '',      ''",
                "0,      1,    0.50,   '',                           1,       ''",
                "0,      1,    -,      '',                           '',      ''",
                "0,      1,    -5,     '',                           '',      ''",
                "30,     1.5,  100.10, '',                           180,     ''",
                "0,      1,    99.5,   'holiday 3, tier 1.5, channel 1.1', 493, 'holiday 3, tier 1.5, channel 1.1'",
            })
    void multipliesAndRoundsOnce(
            String points,
            BigDecimal perUnit,
            @Nullable String amount,
            String multipliers,
            String shares,
            String multiplying) {
        List<ProposedRow> rows = propose(points, perUnit, amount, multipliers, Stacking.DEFAULT);
        assertThat(pointsOf(rows)).isEqualTo(numbers(shares));
        for (ProposedRow row : rows) {
            List<String> names = row.effects().get(0).rules().stream()
                    .map(RuleRef::name)
                    .skip(1)
                    .toList();
            assertThat(String.join(", ", names)).isEqualTo(multiplying);
        }
    }

    @ParameterizedTest(name = "{0} for each full {1} of {2}, multiplied by {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // points, full, amount, factor, granted
                "1,  1,    99.50,  -,   99",
                "1,  100,  199,    -,   1",
                "1,  100,  99.99,  -,   0",
                "1,  100,  100,    -,   1",
                "1,  100,  100.00, -,   1",
                "5,  100,  299.99, -,   10",
                "1,  0.1,  0.3,    -,   3",
                "1,  33.33, 99.99, -,   3",
                "1,  100,  -,      -,   0",
                "1,  100,  -200,   -,   0",
                "1,  100,  199,    1.5, 2",
                "1,  100,  250,    2,   4",
                "3,  100,  199,    0,   0",
            })
    void paysForFullAmountsOnly(
            long points, BigDecimal full, @Nullable String amount, @Nullable BigDecimal factor, long granted) {
        RowEffect perFull = new RowEffect(
                0,
                BigDecimal.ZERO,
                new RowEffect.PerFull(full, points),
                Release.AT_ONCE,
                factor == null ? null : new RowEffect.Multiplier("holiday", factor),
                null,
                List.of());
        List<FiredRow> fired = List.of(new FiredRow(0, new RuleRef("T", "T!A10", "full"), perFull));

        List<ProposedRow> rows = ProposedRow.of(
                fired,
                Stacking.DEFAULT,
                CurrencyKey.POINTS,
                action("purchased").amount(amount).build());

        assertThat(pointsOf(rows).stream().mapToLong(Long::longValue).sum()).isEqualTo(granted);
    }

    @ParameterizedTest(name = "{0} within, {1} across: {2}")
    @CsvSource({
        "LARGEST, PRODUCT, 75",
        "LARGEST, SUM,     55",
        "LARGEST, LARGEST, 30",
        "SUM,     PRODUCT, 125",
        "SUM,     SUM,     75",
        "SUM,     LARGEST, 50",
        "PRODUCT, PRODUCT, 150",
        "PRODUCT, SUM,     85",
        "PRODUCT, LARGEST, 60",
    })
    void combinesMultipliersByTheRulesOfTheCampaign(Combination withinLane, Combination acrossLanes, long points) {
        Stacking stacking = new Stacking(withinLane, acrossLanes);
        List<ProposedRow> rows = propose("10", BigDecimal.ZERO, null, "holiday 2, holiday 3, tier 2.5", stacking);
        assertThat(pointsOf(rows)).containsExactly(points);
    }

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @CsvSource({
        "1000000000000000, 1000000,   100",
        "1e15,             999999999, 100",
        "999999999999.49,  1,         1",
        "1000000000000.50, 1,         1",
    })
    void grantsAtMostTheMaximumNumberOfPoints(String amount, BigDecimal perUnit, String factor) {
        List<ProposedRow> rows = propose("0 0", perUnit, amount, "holiday " + factor, Stacking.DEFAULT);
        assertThat(pointsOf(rows).stream().mapToLong(Long::longValue).sum())
                .isBetween(999_999_999_999L, PointShares.MOST);
    }

    @Test
    void sharesAddUpToTheTotalRoundedOnce() {
        long seed = 20_260_302L;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String points = String.join(
                    " ",
                    random.ints(1 + random.nextInt(6), 1, 50)
                            .mapToObj(String::valueOf)
                            .toList());
            BigDecimal factor = BigDecimal.valueOf(random.nextInt(400), 2);
            List<ProposedRow> rows = propose(points, BigDecimal.ZERO, null, "any " + factor, Stacking.DEFAULT);
            long base = numbers(points).stream().mapToLong(Long::longValue).sum();
            long exact = Math.floorDiv(base * factor.unscaledValue().longValueExact() + 50, 100L);
            assertThat(pointsOf(rows).stream().mapToLong(Long::longValue).sum())
                    .as("seed %d, round %d: %s × %s", seed, round, points, factor)
                    .isEqualTo(exact);
        }
    }

    @Test
    void pointsHaveTheCampaignsCurrencyAndTheRowsRelease() {
        CurrencyKey coins = new CurrencyKey("coins");
        Release later = new Release(7, "orderConfirmed");
        RuleRef rule = new RuleRef("Tasks", "Tasks!A10", "task");
        RowEffect pending = new RowEffect(10, BigDecimal.ZERO, later, null, new GrantReward("coupon-10"));
        RowEffect atOnce = new RowEffect(5, BigDecimal.ZERO, Release.AT_ONCE, null);
        RowEffect twice = new RowEffect(
                0, BigDecimal.ZERO, Release.AT_ONCE, new RowEffect.Multiplier("tier", BigDecimal.valueOf(2)));
        List<FiredRow> fired =
                List.of(new FiredRow(0, rule, pending), new FiredRow(1, rule, atOnce), new FiredRow(2, rule, twice));
        assertThat(ProposedRow.of(
                        fired, Stacking.DEFAULT, coins, action("purchased").build()))
                .flatExtracting(ProposedRow::effects)
                .extracting(ProposedRow.Proposed::effect)
                .containsExactly(
                        new AddPoints(coins, 20, later),
                        new GrantReward("coupon-10"),
                        new AddPoints(coins, 10, Release.AT_ONCE));
    }

    private static List<ProposedRow> propose(
            String points, BigDecimal perUnit, @Nullable String amount, String multipliers, Stacking stacking) {
        List<FiredRow> fired = new ArrayList<>();
        for (long each : numbers(points)) {
            fired.add(row(fired.size(), "task", each, perUnit, null));
        }
        for (String multiplier : multipliers.isEmpty() ? new String[0] : multipliers.split(", ", -1)) {
            String[] parts = multiplier.split(" ", -1);
            RowEffect.Multiplier effect = new RowEffect.Multiplier(parts[0], new BigDecimal(parts[1]));
            fired.add(row(fired.size(), multiplier, 0, BigDecimal.ZERO, effect));
        }
        return ProposedRow.of(
                fired,
                stacking,
                CurrencyKey.POINTS,
                action("purchased").amount(amount).build());
    }

    private static FiredRow row(
            int position, String name, long points, BigDecimal perUnit, RowEffect.@Nullable Multiplier multiplier) {
        RowEffect effect = new RowEffect(points, perUnit, Release.AT_ONCE, multiplier);
        return new FiredRow(position, new RuleRef("Tasks", "Tasks!A" + (10 + position), name), effect);
    }

    private static List<Long> pointsOf(List<ProposedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.effects().stream())
                .map(proposed -> ((AddPoints) proposed.effect()).points())
                .toList();
    }

    private static List<Long> numbers(String text) {
        List<Long> numbers = new ArrayList<>();
        for (String number : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            numbers.add(Long.valueOf(number));
        }
        return numbers;
    }
}
