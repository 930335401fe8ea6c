package dev.daka.core.decide;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.limits.DeclaredLimit;
import dev.daka.core.decide.metrics.MetricReading;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.records.Changes.MetricChange;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.records.Records;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.decide.rules.RuleSetIndex;
import dev.daka.core.effect.ShowContent;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random campaigns and actions: evaluating the campaigns that the index finds gives the same decisions as evaluating
 * every campaign. {@code -Ddaka.programmes=5000} runs it for longer.
 */
class IndexedDecisionsTest {
    private static final int SEEDS = Integer.getInteger("daka.programmes", 150);
    private static final int ACTIONS = 60;
    private static final Instant START = Instant.parse("2026-02-20T00:00:00Z");
    private static final HolidayCalendars CALENDARS = TestDeclarations.DECLARATIONS.calendars();

    private static final List<String> TYPES = List.of("purchased", "signedIn", "shared", "visited");
    private static final List<String> CHANNELS = List.of("app", "store", "wechatMini");
    private static final List<String> CATEGORIES = List.of("tea", "coffee", "books", "toys", "games", "shoes");
    private static final List<String> TIERS = List.of("BASIC", "GOLD");
    private static final List<String> AMOUNTS = List.of("10", "50", "100");
    private static final List<String> PLACEMENTS = List.of("home.carousel", "home.nav");

    private int granted;
    private int withheld;
    private int shown;
    private int found;
    private int asked;

    @Test
    void equalTheEvaluationOfEveryCampaign() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            compare(seed);
        }
        assertThat(granted).as("granted effects").isGreaterThan(SEEDS * 10);
        assertThat(withheld).as("withheld effects").isGreaterThan(SEEDS);
        assertThat(shown).as("content").isGreaterThan(SEEDS);
        assertThat(found).as("campaigns that the index found, of " + asked).isLessThan(asked / 2);
    }

    private void compare(long seed) {
        Random random = new Random(seed);
        List<RuleSet> ruleSets = IntStream.range(0, 2 + random.nextInt(12))
                .mapToObj(i -> RuleSet.compile(campaignOf(i, random).checked(), 1))
                .toList();
        List<SharedBudget> budgets = random.nextBoolean() ? List.of() : List.of(budget(random));
        RunningCampaigns indexed = new RunningCampaigns(ruleSets, CALENDARS, budgets);
        InMemoryRecords book = new InMemoryRecords();
        for (int i = 0; i < ACTIONS; i++) {
            Action action = action(random, i);
            Member member = new Member(action.memberId(), maybe(random, TIERS), Set.of(), null, Map.of());
            Records records = book.of(member.id());
            Decision decision = indexed.prepare(action).decide(member, records);
            Decision expected = askingAll(indexed, action).decide(member, records);
            found += new RuleSetIndex(indexed.ruleSets()).mayFire(action).cardinality();
            asked += ruleSets.size();
            assertThat(decision)
                    .as("seed %d, action %d: %s", seed, i, action)
                    .usingRecursiveComparison()
                    .ignoringFields("ruleSets")
                    .isEqualTo(expected);
            assertThat(decision.changes().metrics()).isEqualTo(recorded(indexed, action));
            assertThat(decision.ruleSets()).isEqualTo(concerned(indexed, action, decision));
            count(decision);
            book.apply(member.id(), decision.changes());
        }
    }

    private static PreparedDecision askingAll(RunningCampaigns indexed, Action action) {
        List<RunningCampaign> running = running(indexed);
        BitSet all = new BitSet();
        IntStream.range(0, running.size())
                .filter(i -> running.get(i).runsAt(action))
                .forEach(all::set);
        CountedMetrics counted =
                action.type() == null ? CountedMetrics.NONE : new CountedMetrics(running, action.type());
        return new PreparedDecision(action, running, all, counted, DeclaredLimit.of(indexed.budgets()));
    }

    private static List<RunningCampaign> running(RunningCampaigns indexed) {
        return indexed.ruleSets().stream()
                .map(ruleSet -> new RunningCampaign(ruleSet, CALENDARS, indexed.budgets()))
                .toList();
    }

    /** The records of all metrics of all running campaigns, read one by one; equal ones once. */
    private static List<MetricChange> recorded(RunningCampaigns indexed, Action action) {
        List<MetricChange> changes = new ArrayList<>();
        for (RuleSet ruleSet : runningRuleSets(indexed, action)) {
            for (Metric metric : ruleSet.workbook().metrics()) {
                MetricReading reading =
                        new MetricReading(metric, ruleSet.workbook().campaign(), action);
                if (reading.now() != null) {
                    MetricKey key = new MetricKey(
                            metric.actionType(), ruleSet.workbook().campaign().zone(), null);
                    MetricChange change = new MetricChange(key, reading.today(), reading.now());
                    if (!changes.contains(change)) {
                        changes.add(change);
                    }
                }
            }
        }
        return changes;
    }

    /** Campaigns that grant, withhold or count, and a random selection of the others, in the order of their keys. */
    private static List<RuleSetRef> concerned(RunningCampaigns indexed, Action action, Decision decision) {
        Set<Object> named = Stream.of(
                        decision.granted().stream().map(Outcome::campaign),
                        decision.withheld().stream().map(Outcome::campaign),
                        counting(indexed, action))
                .flatMap(campaigns -> campaigns)
                .collect(Collectors.toSet());
        return runningRuleSets(indexed, action).stream()
                .map(RuleSet::ref)
                .filter(ref ->
                        named.contains(ref.campaign()) || decision.ruleSets().contains(ref))
                .toList();
    }

    private static Stream<CampaignKey> counting(RunningCampaigns indexed, Action action) {
        return runningRuleSets(indexed, action).stream()
                .filter(ruleSet -> ruleSet.workbook().metrics().stream()
                        .anyMatch(metric ->
                                new MetricReading(metric, ruleSet.workbook().campaign(), action).now() != null))
                .map(ruleSet -> ruleSet.ref().campaign());
    }

    private static List<RuleSet> runningRuleSets(RunningCampaigns indexed, Action action) {
        return indexed.ruleSets().stream()
                .filter(ruleSet -> ruleSet.runsAt(action.occurredAt()))
                .toList();
    }

    private void count(Decision decision) {
        granted += decision.granted().size();
        withheld += decision.withheld().size();
        shown += (int) decision.granted().stream()
                .filter(outcome -> outcome.effect() instanceof ShowContent)
                .count();
    }

    private static CampaignFixture campaignOf(int number, Random random) {
        CampaignFixture campaign = campaign("campaign-%02d".formatted(number))
                .zone(any(random, List.of("Asia/Shanghai", "America/New_York")))
                .from(
                        any(random, List.of("2026-01-01", "2026-03-01")),
                        any(random, List.of("2026-03-02", "2026-12-31")))
                .content("hero");
        String own = any(random, CATEGORIES);
        String[] rows = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(row -> row(number + "-" + row, own, random))
                .toArray(String[]::new);
        campaign.table(
                "Tasks",
                "name|actionType|channel|attribute.category|memberTier|amountFrom|metricFrom.acts|points|placement|content",
                rows);
        if (random.nextBoolean()) {
            campaign.table("Lanes", "name|actionType|multiplyLane|multiplyFactor", number + "-x||member|2");
        }
        campaign.metric("acts", Metric.Kind.COUNT, maybe(random, TYPES), null);
        if (random.nextInt(3) == 0) {
            campaign.metric("others", Metric.Kind.SUM, maybe(random, TYPES), null);
        }
        if (random.nextBoolean()) {
            campaign.limit(limit("cap", Limit.Kind.CAP, maybe(random, TYPES), Limit.Period.WEEK, 40));
        }
        return campaign;
    }

    /** Most rows of a campaign name the same category, so that the index can find the campaign by it. */
    private static String row(String name, String category, Random random) {
        String categories = random.nextInt(4) == 0 ? condition(random, CATEGORIES) : category;
        boolean shows = random.nextInt(4) == 0;
        return String.join(
                "|",
                name,
                condition(random, TYPES),
                condition(random, CHANNELS),
                categories,
                random.nextInt(3) > 0 ? "" : any(random, TIERS),
                random.nextInt(3) > 0 ? "" : any(random, AMOUNTS),
                random.nextInt(4) > 0 ? "" : "2",
                shows && random.nextBoolean() ? "" : String.valueOf(1 + random.nextInt(20)),
                shows ? any(random, PLACEMENTS) : "",
                shows ? "hero" : "");
    }

    /** A blank cell, a name, a list of names, or all but some names. */
    private static String condition(Random random, List<String> names) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> any(random, names) + ", " + any(random, names);
            case 2 -> "not " + any(random, names);
            case 3 -> "not " + any(random, names) + ", " + any(random, names);
            default -> any(random, names);
        };
    }

    private static Action action(Random random, int number) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        if (random.nextInt(5) > 0) {
            attributes.put("category", new AttributeValue.Text(any(random, CATEGORIES)));
        } else if (random.nextBoolean()) {
            attributes.put("category", new AttributeValue.Text("nowhere"));
        }
        boolean looks = random.nextInt(8) == 0;
        return new Action(
                new ActionId("a-" + number),
                looks ? null : random.nextInt(8) == 0 ? "unheardOf" : any(random, TYPES),
                new MemberId("m-" + random.nextInt(2)),
                START.plusSeconds(60L * random.nextInt(20 * 1440)),
                maybe(random, CHANNELS),
                random.nextBoolean() ? null : new BigDecimal(any(random, AMOUNTS)),
                attributes,
                looks || random.nextInt(3) == 0 ? List.of(any(random, PLACEMENTS)) : List.of());
    }

    private static SharedBudget budget(Random random) {
        return new SharedBudget(
                new Label("总预算", "Budget"),
                limit("points", Limit.Kind.BUDGET, null, Limit.Period.MONTH, 50 + random.nextInt(400)),
                ZoneId.of("Europe/London"));
    }

    private static Limit limit(String name, Limit.Kind kind, @Nullable String type, Limit.Period period, long amount) {
        return new Limit(
                name,
                "Limits!A2",
                kind,
                type,
                null,
                null,
                period,
                Limit.Measure.POINTS,
                amount,
                Limit.OnReached.PARTIAL);
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static @Nullable String maybe(Random random, List<String> values) {
        return random.nextInt(4) == 0 ? null : any(random, values);
    }
}
