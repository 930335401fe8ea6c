package dev.daka.core.decide.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.records.Records;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantBadge;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.vocabulary.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two campaigns, shared budgets and actions out of order: the counters give the same decisions as a list of all grants.
 * {@code -Ddaka.limits=10000} sets the number of stories.
 */
class LimitsAgainstModelTest {
    private static final int SEEDS = Integer.getInteger("daka.limits", 120);
    private static final int ACTIONS = 60;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<Campaign> CAMPAIGNS =
            List.of(campaign("first", "Asia/Shanghai"), campaign("second", "America/New_York"));

    private static final List<Limit.Period> PERIODS = List.of(Limit.Period.values());
    private static final List<Limit.Period> FIXED =
            PERIODS.stream().filter(period -> !period.hasSpan()).toList();

    private int withheld;

    @Test
    void decidesLikeAListOfAllGrants() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            compare(seed);
        }
        assertThat(withheld).as("effects that some limit withheld").isGreaterThan(SEEDS * 10);
    }

    private void compare(long seed) {
        Random random = new Random(seed);
        List<List<Limit>> limits =
                CAMPAIGNS.stream().map(campaign -> limits(random)).toList();
        List<SharedBudget> budgets = budgets(random);
        PlainLimits plain = new PlainLimits(budgets);
        InMemoryRecords book = new InMemoryRecords();
        for (int i = 0; i < ACTIONS; i++) {
            Action action = action(random, i);
            plain.nextAction();
            Records records = book.of(action.memberId());
            SharedBudgetUse shared = new SharedBudgetUse(ActiveLimit.of(DeclaredLimit.of(budgets), action), records);
            List<Changes.CounterChange> changes = new ArrayList<>();
            for (int c = 0; c < CAMPAIGNS.size(); c++) {
                Campaign campaign = CAMPAIGNS.get(c);
                List<ProposedRow> rows = rows(random);
                LimitResult limited = ApplyLimits.apply(
                        campaign.key(),
                        rows,
                        ActiveLimit.of(DeclaredLimit.of(limits.get(c), campaign), action),
                        shared,
                        records);
                changes.addAll(limited.used());
                assertThat(told(limited))
                        .as("seed %d, action %d, campaign %s", seed, i, campaign.key())
                        .isEqualTo(plain.decide(campaign, limits.get(c), rows, action));
                withheld += limited.withheld().size();
            }
            changes.addAll(shared.changes());
            book.apply(action.memberId(), new Changes(List.of(), changes));
        }
    }

    private static List<String> told(LimitResult limited) {
        List<String> told = new ArrayList<>();
        limited.granted()
                .forEach(granted -> told.add("granted " + PlainLimits.name(granted.effect()) + " " + sizeOf(granted)));
        limited.withheld()
                .forEach(kept -> told.add("withheld " + PlainLimits.name(kept.effect()) + " " + sizeOf(kept) + " by "
                        + kept.why().limit().name()));
        return told;
    }

    private static long sizeOf(Outcome outcome) {
        return outcome.effect() instanceof AddPoints points ? points.points() : 1;
    }

    private static List<Limit> limits(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> limit("L" + i, random))
                .toList();
    }

    private static Limit limit(String name, Random random) {
        boolean isCap = random.nextInt(3) > 0;
        Limit.Period period = isCap ? any(random, PERIODS) : any(random, FIXED);
        boolean cools = period == Limit.Period.COOLDOWN;
        LimitedEffect effect = random.nextBoolean() ? effect(random) : null;
        boolean inPoints = !cools
                && random.nextBoolean()
                && (effect == null || effect.kind().equals("addPoints"));
        int span = switch (period) {
            case ROLLING -> 2 + random.nextInt(5);
            case COOLDOWN -> 1 + random.nextInt(600);
            case DAY, WEEK, MONTH, CAMPAIGN -> 1;
        };
        return new Limit(
                name,
                "Limits!A2",
                isCap ? Limit.Kind.CAP : Limit.Kind.BUDGET,
                pick(random, "signedIn", "shared"),
                null,
                pick(random, "rule0", "rule1"),
                effect,
                isCap && random.nextInt(3) == 0 ? "deviceId" : null,
                period,
                span,
                inPoints ? Limit.Measure.POINTS : Limit.Measure.TIMES,
                cools ? 1 : inPoints ? 10 + random.nextInt(80) : 1 + random.nextInt(6),
                random.nextBoolean() ? Limit.OnReached.PARTIAL : Limit.OnReached.WITHHOLD);
    }

    private static List<SharedBudget> budgets(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> {
                    boolean inPoints = random.nextBoolean();
                    Limit limit = new Limit(
                            "P" + i,
                            "budgets.yaml",
                            Limit.Kind.BUDGET,
                            null,
                            null,
                            null,
                            inPoints ? null : effect(random),
                            null,
                            any(random, FIXED),
                            1,
                            inPoints ? Limit.Measure.POINTS : Limit.Measure.TIMES,
                            inPoints ? 50 + random.nextInt(400) : 1 + random.nextInt(20),
                            random.nextBoolean() ? Limit.OnReached.PARTIAL : Limit.OnReached.WITHHOLD);
                    return new SharedBudget(new Label("预算", "Budget"), limit, ZoneId.of("Europe/London"));
                })
                .toList();
    }

    private static LimitedEffect effect(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new LimitedEffect("addPoints", null);
            case 1 -> new LimitedEffect("grantReward", null);
            case 2 -> new LimitedEffect("grantReward", "r1");
            default -> new LimitedEffect("grantBadge", "b1");
        };
    }

    private static Limit.Period any(Random random, List<Limit.Period> periods) {
        return periods.get(random.nextInt(periods.size()));
    }

    private static @Nullable String pick(Random random, String... values) {
        return random.nextInt(3) > 0 ? null : values[random.nextInt(values.length)];
    }

    private static Action action(Random random, int number) {
        String device = pick(random, "d-1", "d-2");
        return new Action(
                new ActionId("a-" + number),
                random.nextBoolean() ? "signedIn" : "shared",
                new MemberId("m-" + random.nextInt(2)),
                START.plusSeconds(60L * random.nextInt(12 * 1440)),
                "app",
                null,
                device == null ? Map.of() : Map.of("deviceId", new AttributeValue.Text(device)),
                List.of());
    }

    private static List<ProposedRow> rows(Random random) {
        List<ProposedRow> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RuleRef rule = new RuleRef("Tasks", "Tasks!A1" + i, "rule" + i);
            List<Effect> effects = new ArrayList<>();
            if (random.nextBoolean()) {
                effects.add(new AddPoints(1 + random.nextInt(30)));
            }
            if (random.nextBoolean()) {
                effects.add(new GrantReward(random.nextBoolean() ? "r1" : "r2"));
            }
            if (random.nextInt(3) == 0) {
                effects.add(new GrantBadge("b1"));
            }
            rows.add(new ProposedRow(
                    rule,
                    effects.stream()
                            .map(effect -> new ProposedRow.Proposed(effect, List.of(rule)))
                            .toList()));
        }
        return rows;
    }

    private static Campaign campaign(String key, String zone) {
        return new Campaign(
                new CampaignKey(key),
                new Label(key, key),
                "",
                ZoneId.of(zone),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "CN",
                Stacking.DEFAULT);
    }
}
