package dev.daka.core.decide;

import static dev.daka.core.action.ActionFixture.MEMBER;
import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.action.ActionFixture.look;
import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.Changes.MetricChange;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.ShowContent;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningCampaignsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CampaignKey TASKS = new CampaignKey("tasks");

    private final InMemoryRecords records = new InMemoryRecords();

    @Test
    void evaluatesRunningCampaignsAboutTheType() {
        RunningCampaigns campaigns = running(
                campaign("b-ends").from("2026-01-01", "2026-03-02").table("Tasks", "name|points", "any|1"),
                campaign("a-begins").from("2026-03-02", "2026-12-31").table("Tasks", "name|points", "any|2"),
                campaign("over").from("2026-01-01", "2026-03-01").table("Tasks", "name|points", "any|4"),
                campaign("shares").table("Tasks", "name|actionType|points", "share|shared|8"));
        assertThat(refs(decide(
                        campaigns, action("signedIn").at("2026-03-02T00:00").build())))
                .containsExactly("a-begins", "b-ends");
        assertThat(refs(decide(
                        campaigns, action("signedIn").at("2026-03-02T23:59").build())))
                .containsExactly("a-begins", "b-ends");
        assertThat(refs(decide(
                        campaigns, action("signedIn").at("2026-03-03T00:00").build())))
                .containsExactly("a-begins");
        assertThat(refs(decide(
                        campaigns, action("shared").at("2026-03-01T23:59").build())))
                .containsExactly("b-ends", "over", "shares");
    }

    @Test
    void namesTheRowsOfPointsAndAppliesMultipliersWithinACampaign() {
        RunningCampaigns campaigns = running(
                campaign("tasks")
                        .table("Tasks", "name|actionType|points", "daily|signedIn|10")
                        .table("Multipliers", "name|memberTier|multiplyLane|multiplyFactor", "gold|GOLD|tier|1.5"),
                campaign("other").table("Tasks", "name|points", "any|10"));
        Decision decision = decide(campaigns, action("signedIn").build());
        assertThat(decision.granted())
                .containsExactly(
                        granted("other", new AddPoints(10), new RuleRef("Tasks", "Tasks!A10", "any")),
                        granted(
                                "tasks",
                                new AddPoints(15),
                                new RuleRef("Tasks", "Tasks!A10", "daily"),
                                new RuleRef("Multipliers", "Multipliers!A10", "gold")));
        assertThat(decision.points()).isEqualTo(25);
    }

    @Test
    void showsContentOfRequestedPlacementsByPriorityThenTableOrder() {
        RunningCampaigns campaigns = running(
                campaign("b-slots")
                        .table(
                                "Slots",
                                "name|placement|content|priority",
                                "low|home.carousel|low|-1",
                                "plain|home.carousel|plain|",
                                "high|home.carousel|high|9",
                                "elsewhere|home.nav|nav|99")
                        .content("low", "plain", "high", "nav"),
                campaign("a-slots")
                        .table("Slots", "name|placement|content|priority", "first|home.carousel|first|0")
                        .content("first"));
        assertThat(content(decide(campaigns, look("home.carousel").build())))
                .containsExactly("high", "first", "plain", "low");
        assertThat(content(decide(campaigns, look("home.nav", "home.carousel").build())))
                .containsExactly("nav", "high", "first", "plain", "low");
        assertThat(content(decide(campaigns, action("signedIn").build()))).isEmpty();
    }

    @Test
    void aPlacementRequestGrantsAndRecordsNothing() {
        RunningCampaigns campaigns = running(campaign("tasks")
                .table("Tasks", "name|points|notify|placement|content", "any|5|welcomeBack|home.carousel|hero")
                .metric("visits", Metric.Kind.COUNT, null, null)
                .limit(cap("daily", 10))
                .content("hero"));
        Action look = look("home.carousel").build();
        Decision decision = decide(campaigns, look);
        assertThat(content(decision)).containsExactly("hero");
        assertThat(decision.granted()).hasSize(1);
        assertThat(decision.changes().metrics()).isEmpty();
        assertThat(decision.changes().counters()).isEmpty();
        assertThat(campaigns.prepare(look).loadNeeds().caps()).isEmpty();
    }

    @Test
    void recordsMetricsEvenIfNothingIsGranted() {
        RunningCampaigns campaigns = running(campaign("tasks")
                .table("Tasks", "name|actionType|metricFrom.visits|points", "third|visited|3|5")
                .metric("visits", Metric.Kind.COUNT, "visited", null)
                .metric("all", Metric.Kind.SUM, null, null)
                .metric("shares", Metric.Kind.COUNT, "shared", null));
        Action visit = action("visited").amount("2.5").build();
        DayFigure figure = new DayFigure(1, new BigDecimal("2.5"));
        Decision first = book(campaigns, visit);
        assertThat(first.granted()).isEmpty();
        assertThat(first.changes().metrics())
                .containsExactly(
                        new MetricChange(new MetricKey("visited", ZoneId.of("Asia/Shanghai"), null), TODAY, figure),
                        new MetricChange(new MetricKey(null, ZoneId.of("Asia/Shanghai"), null), TODAY, figure));
        assertThat(book(campaigns, visit).granted()).isEmpty();
        assertThat(book(campaigns, visit).points()).isEqualTo(5);
    }

    @Test
    void loadsTheMetricsOfRowsAndTheCountersOfTheAction() {
        RunningCampaigns campaigns = running(campaign("tasks")
                .table("Tasks", "name|actionType|metricFrom.visits|points", "third|visited|3|5")
                .metric("visits", Metric.Kind.COUNT, "visited", null)
                .metric("recorded-only", Metric.Kind.COUNT, "visited", null)
                .limit(cap("daily", 10)));
        Action visit = action("visited").build();
        assertThat(campaigns.prepare(visit).loadNeeds().metrics())
                .containsExactly(new MetricKey("visited", ZoneId.of("Asia/Shanghai"), null));
        assertThat(campaigns.prepare(visit).loadNeeds().caps())
                .containsExactly(new CounterNeed(new CounterKey(TASKS, "daily", MEMBER, ""), TODAY, TODAY));
        assertThat(campaigns.prepare(action("shared").build()).loadNeeds().metrics())
                .isEmpty();
    }

    @Test
    void withholdsEffectsBeyondACap() {
        RunningCampaigns campaigns = running(campaign("tasks")
                .table("Tasks", "name|actionType|points", "daily|signedIn|8")
                .limit(cap("daily", 10)));
        Action signIn = action("signedIn").build();
        CounterKey counter = new CounterKey(TASKS, "daily", MEMBER, "");
        assertThat(book(campaigns, signIn).changes().counters())
                .containsExactly(new CounterChange(counter, TODAY, 8, signIn.occurredAt(), 8, TODAY));
        Decision second = book(campaigns, signIn);
        assertThat(second.points()).isEqualTo(2);
        assertThat(second.withheld()).hasSize(1).allSatisfy(withheld -> {
            assertThat(withheld.effect()).isEqualTo(new AddPoints(6));
            assertThat(withheld.why().used()).isEqualTo(8);
            assertThat(withheld.why().freesAt()).isEqualTo("2026-03-02T16:00:00Z");
        });
        assertThat(book(campaigns, action("signedIn").at("2026-03-03T00:00").build())
                        .points())
                .isEqualTo(8);
    }

    @Test
    void equalInputsGiveEqualDecisions() {
        RunningCampaigns campaigns = running(
                campaign("b").table("Tasks", "name|points", "one|1", "two|2"),
                campaign("a").table("Tasks", "name|points", "one|1", "two|2"));
        Action signIn = action("signedIn").build();
        assertThat(decide(campaigns, signIn)).isEqualTo(decide(campaigns, signIn));
    }

    @Test
    void campaignsUseSharedBudgetsInTheOrderOfTheirKeys() {
        RunningCampaigns campaigns = sharing(
                budget("points", "addPoints", Limit.Measure.POINTS, 25),
                campaign("b-second").table("Tasks", "name|points", "other|10"),
                campaign("a-first")
                        .table("Tasks", "name|actionType|points", "daily|signedIn|20")
                        .limit(cap("daily", 18)));
        Action signIn = action("signedIn").build();
        CounterKey shared = new CounterKey(null, "points", null, "");
        assertThat(campaigns.prepare(signIn).loadNeeds().caps())
                .extracting(CounterNeed::counter)
                .containsExactly(new CounterKey(new CampaignKey("a-first"), "daily", MEMBER, ""));
        assertThat(campaigns.prepare(signIn).loadNeeds().budgets())
                .containsExactly(new BudgetNeed(shared, LocalDate.of(2026, 3, 1), 25));
        Decision decision = book(campaigns, signIn);
        assertThat(decision.granted())
                .extracting(Outcome::campaign, Outcome::effect)
                .containsExactly(
                        tuple(new CampaignKey("a-first"), new AddPoints(18)),
                        tuple(new CampaignKey("b-second"), new AddPoints(7)));
        assertThat(decision.withheld())
                .extracting(outcome ->
                        outcome.why().limit().name() + " " + outcome.why().used())
                .containsExactly("daily 0", "points 18");
        assertThat(decision.withheld().get(1).why().freesAt()).isEqualTo("2026-03-31T16:00:00Z");
        assertThat(decision.changes().counters())
                .endsWith(new CounterChange(shared, LocalDate.of(2026, 3, 1), 25, signIn.occurredAt(), 25, null));
        assertThat(book(campaigns, signIn).points()).isZero();
    }

    @Test
    void aSharedBudgetOfPointsIsForCampaignsOfItsCurrency() {
        RunningCampaigns campaigns = sharing(
                budget("points", null, Limit.Measure.POINTS, 25),
                campaign("coins").currency("coins").table("Tasks", "name|points|reward", "daily|1000|coupon-10"),
                campaign("points").table("Tasks", "name|actionType|points", "daily|signedIn|20"));
        Action signIn = action("signedIn").build();
        assertThat(campaigns.prepare(action("shared").build()).loadNeeds().budgets())
                .isEmpty();
        assertThat(campaigns.prepare(signIn).loadNeeds().budgets()).hasSize(1);
        Decision decision = book(campaigns, signIn);
        assertThat(decision.withheld()).isEmpty();
        assertThat(decision.granted())
                .extracting(Outcome::effect)
                .contains(new AddPoints(new CurrencyKey("coins"), 1000, Release.AT_ONCE), new AddPoints(20));
        assertThat(decision.changes().counters())
                .extracting(CounterChange::used)
                .containsExactly(20L);
    }

    @Test
    void aSharedBudgetOfTimesIsForCampaignsOfEveryCurrency() {
        RunningCampaigns campaigns = sharing(
                budget("grants", "addPoints", Limit.Measure.TIMES, 1),
                campaign("coins").currency("coins").table("Tasks", "name|points", "daily|10"),
                campaign("points").table("Tasks", "name|points", "daily|20"));
        Decision decision = book(campaigns, action("signedIn").build());
        assertThat(decision.granted()).extracting(Outcome::campaign).containsExactly(new CampaignKey("coins"));
        assertThat(decision.withheld()).extracting(Outcome::campaign).containsExactly(new CampaignKey("points"));
    }

    @Test
    void pendingPointsGrantedInPartStayPending() {
        RunningCampaigns campaigns = running(campaign("orders")
                .table(
                        "Orders",
                        "name|actionType|points|pendingDays|confirmedBy",
                        "bought|purchased|15|7|orderConfirmed",
                        "again|purchased|5||")
                .limit(cap("daily", 18)));
        Release later = new Release(7, "orderConfirmed");
        Decision decision = decide(campaigns, action("purchased").build());
        assertThat(decision.granted())
                .extracting(Outcome::effect)
                .containsExactly(new AddPoints(CurrencyKey.POINTS, 15, later), new AddPoints(3));
        Decision second = decide(
                running(campaign("orders")
                        .table("Orders", "name|points|pendingDays", "bought|30|14")
                        .limit(cap("daily", 18))),
                action("purchased").build());
        assertThat(second.granted())
                .extracting(Outcome::effect)
                .containsExactly(new AddPoints(CurrencyKey.POINTS, 18, new Release(14, null)));
    }

    @Test
    void loadsASharedBudgetOnlyIfACampaignMayUseIt() {
        RunningCampaigns campaigns = sharing(
                budget("coupons", "grantReward", Limit.Measure.TIMES, 1),
                campaign("gifts").table("Tasks", "name|actionType|reward", "gift|shared|coupon-10"),
                campaign("tasks").table("Tasks", "name|actionType|points", "daily|signedIn|10"));
        assertThat(campaigns.prepare(action("signedIn").build()).loadNeeds().budgets())
                .isEmpty();
        assertThat(campaigns.prepare(look("home.carousel").build()).loadNeeds().budgets())
                .isEmpty();
        assertThat(campaigns.prepare(action("shared").build()).loadNeeds().budgets())
                .hasSize(1);
    }

    @Test
    void refusesTwoVersionsOfOneCampaign() {
        CampaignFixture twice = campaign("twice").table("Tasks", "name|points", "one|1");
        assertThatThrownBy(() -> running(twice, twice)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RunningCampaigns running(CampaignFixture... campaigns) {
        List<RuleSet> ruleSets = Stream.of(campaigns)
                .map(campaign -> RuleSet.compile(campaign.checked(), 1))
                .toList();
        return new RunningCampaigns(ruleSets, TestDeclarations.DECLARATIONS.calendars());
    }

    private static RunningCampaigns sharing(SharedBudget budget, CampaignFixture... campaigns) {
        RunningCampaigns alone = running(campaigns);
        return new RunningCampaigns(alone.ruleSets(), alone.calendars(), List.of(budget));
    }

    private static SharedBudget budget(String name, @Nullable String kind, Limit.Measure measure, long amount) {
        Limit limit = new Limit(
                name,
                "budgets.yaml",
                Limit.Kind.BUDGET,
                null,
                null,
                null,
                kind == null ? null : new LimitedEffect(kind, null),
                null,
                Limit.Period.MONTH,
                1,
                measure,
                amount,
                Limit.OnReached.PARTIAL);
        return new SharedBudget(new Label("总预算", "Budget"), limit, ZoneId.of("Asia/Shanghai"));
    }

    private static Limit cap(String name, long amount) {
        return new Limit(
                name,
                "Limits!A2",
                Limit.Kind.CAP,
                null,
                null,
                null,
                Limit.Period.DAY,
                Limit.Measure.POINTS,
                amount,
                Limit.OnReached.PARTIAL);
    }

    private Decision decide(RunningCampaigns campaigns, Action action) {
        Member member = new Member(MEMBER, "GOLD", Set.of(), null, Map.of());
        return campaigns.prepare(action).decide(member, records.of(MEMBER));
    }

    private Decision book(RunningCampaigns campaigns, Action action) {
        Decision decision = decide(campaigns, action);
        records.apply(MEMBER, decision.changes());
        return decision;
    }

    private static Outcome.Granted granted(String campaign, Effect effect, RuleRef... rules) {
        return new Outcome.Granted(new CampaignKey(campaign), effect, List.of(rules));
    }

    private static List<String> refs(Decision decision) {
        return decision.ruleSets().stream()
                .map(RuleSetRef::campaign)
                .map(CampaignKey::value)
                .toList();
    }

    private static List<String> content(Decision decision) {
        return decision.granted().stream()
                .map(Outcome.Granted::effect)
                .filter(ShowContent.class::isInstance)
                .map(effect -> ((ShowContent) effect).item().id())
                .toList();
    }
}
