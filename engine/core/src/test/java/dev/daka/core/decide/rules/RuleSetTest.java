package dev.daka.core.decide.rules;

import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Metric;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.calendar.Day;
import dev.daka.core.vocabulary.calendar.DayKind;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {

    @ParameterizedTest(name = "{0} {1}, amount {2}, quantity {3}, registered {4}, visits {5}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // column, cell, amount, quantity, at, registered on, visits, fires
                "amountFrom, 39.90, 39.89,  -, 12:00, -, -, false",
                "amountFrom, 39.90, 39.9,   -, 12:00, -, -, true",
                "amountFrom, 39.90, 39.900, -, 12:00, -, -, true",
                "amountFrom, 39.90, 39.91,  -, 12:00, -, -, true",
                "amountFrom, 0,     -,      -, 12:00, -, -, false",
                "amountTo,   39.90, 39.89,  -, 12:00, -, -, true",
                "amountTo,   39.90, 39.90,  -, 12:00, -, -, true",
                "amountTo,   39.90, 39.91,  -, 12:00, -, -, false",
                "amountTo,   39.90, -,      -, 12:00, -, -, false",
                "attributeFrom.quantity, 2, -, 1, 12:00, -, -, false",
                "attributeFrom.quantity, 2, -, 2, 12:00, -, -, true",
                "attributeTo.quantity,   2, -, 2, 12:00, -, -, true",
                "attributeTo.quantity,   2, -, 3, 12:00, -, -, false",
                "attributeTo.quantity,   2, -, -, 12:00, -, -, false",
                "timeFrom, 08:00, -, -, 07:59, -, -, false",
                "timeFrom, 08:00, -, -, 08:00, -, -, true",
                "timeTo,   08:00, -, -, 07:59, -, -, true",
                "timeTo,   08:00, -, -, 08:00, -, -, false",
                "timeTo,   24:00, -, -, 23:59, -, -, true",
                "dateFrom, 2026-03-01, -, -, 00:00, -, -, true",
                "dateFrom, 2026-03-02, -, -, 00:00, -, -, true",
                "dateFrom, 2026-03-03, -, -, 23:59, -, -, false",
                "dateTo,   2026-03-01, -, -, 00:00, -, -, false",
                "dateTo,   2026-03-02, -, -, 23:59, -, -, true",
                "registeredWithin, 0,  -, -, 12:00, 2026-03-02, -, true",
                "registeredWithin, 0,  -, -, 12:00, 2026-03-01, -, false",
                "registeredWithin, 30, -, -, 12:00, 2026-01-31, -, true",
                "registeredWithin, 30, -, -, 12:00, 2026-01-30, -, false",
                "registeredWithin, 30, -, -, 12:00, 2026-03-03, -, false",
                "registeredWithin, 30, -, -, 12:00, -,          -, false",
                "metricFrom.visits, 3, -, -, 12:00, -, 2, false",
                "metricFrom.visits, 3, -, -, 12:00, -, 3, true",
                "metricTo.visits,   3, -, -, 12:00, -, 3, true",
                "metricTo.visits,   3, -, -, 12:00, -, 4, false",
            })
    void comparesAtTheBoundary(
            String column,
            String cell,
            @Nullable String amount,
            @Nullable BigDecimal quantity,
            String at,
            @Nullable LocalDate registeredOn,
            @Nullable BigDecimal visits,
            boolean fires) {
        CheckedWorkbook workbook = campaign("boundary")
                .table("Tasks", "name|" + column + "|points", "rule|" + cell + "|1")
                .checked();
        Action action = action("purchased")
                .at("2026-03-02T" + at)
                .amount(amount)
                .attributes(quantity == null ? Map.of() : Map.of("quantity", new AttributeValue.Numeric(quantity)))
                .build();
        Member member = new Member(action.memberId(), null, Set.of(), registeredOn, Map.of());
        Map<String, BigDecimal> metrics = visits == null ? Map.of() : Map.of("visits", visits);
        assertThat(fired(workbook, Occasion.of(action, member, workbook.campaign(), Day.UNKNOWN, metrics)))
                .hasSize(fires ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "actionType, 购买 purchased, true",
        "actionType, signedIn,       false",
        "channel,    App app,        true",
        "channel,    store,          false",
        "weekday,    MON,            true",
        "weekday,    TUE,            false",
        "dayKind,    HOLIDAY,        true",
        "dayKind,    WORKDAY,        false",
        "holiday,    NATIONAL_DAY,   true",
        "holiday,    MID_AUTUMN,     false",
        "memberTier, GOLD,           true",
        "memberTier, SILVER,         false",
        "segmentIn,  'new, dormant', true",
        "segmentIn,  'vip, new',     true",
        "segmentIn,  vip,            false",
        "attribute.category, snack,  true",
        "attribute.category, drink,  false",
    })
    void matchesNames(String column, String cell, boolean fires) {
        CheckedWorkbook workbook = campaign("names")
                .table("Tasks", "name|" + column + "|points", "rule|" + cell + "|1")
                .checked();
        Action action = action("purchased")
                .attributes(Map.of("category", new AttributeValue.Text("snack")))
                .build();
        Member member = new Member(action.memberId(), "GOLD", Set.of("new", "active"), null, Map.of());
        Day day = new Day(DayKind.HOLIDAY, "NATIONAL_DAY");
        assertThat(fired(workbook, Occasion.of(action, member, workbook.campaign(), day, Map.of())))
                .hasSize(fires ? 1 : 0);
    }

    @Test
    void aRowWithoutConditionsAlwaysFires() {
        CheckedWorkbook workbook = campaign("always")
                .table("Tasks", "name|actionType|points", "all||1", "others|shared|2", "all too||3")
                .checked();
        Occasion occasion = occasion(workbook, action("signedIn").build());
        assertThat(fired(workbook, occasion))
                .extracting(row -> row.rule().name())
                .containsExactly("all", "all too");
    }

    @Test
    void listsRowsInTableOrderForAnyOrderOfFiring() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("rule " + i + "|" + (i % 2 == 0 ? "signedIn" : "") + "|" + (40 - i) + "|1");
        }
        CheckedWorkbook workbook = campaign("order")
                .table("First", "name|actionType|amountFrom|points", lines.toArray(String[]::new))
                .table("Second", "name|points", "last|1")
                .checked();
        Occasion occasion = occasion(workbook, action("signedIn").amount("40").build());
        List<FiredRow> fired = fired(workbook, occasion);
        assertThat(fired).hasSize(41).extracting(FiredRow::position).isSorted();
        assertThat(fired.get(40).rule().cell()).isEqualTo("Second!A10");
    }

    @Test
    void readsTwoFormsOfOneNumberAsEqual() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            lines.add("short " + i + "|" + i + ".5|1");
            lines.add("long " + i + "|" + i + ".500|1");
        }
        CheckedWorkbook workbook = campaign("scales")
                .table("Tasks", "name|amountFrom|points", lines.toArray(String[]::new))
                .checked();
        Occasion occasion =
                occasion(workbook, action("purchased").amount("3.50").build());
        assertThat(fired(workbook, occasion)).hasSize(6);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-12-31T15:59:59.999Z, false",
        "2025-12-31T16:00:00Z, true",
        "2026-12-31T15:59:59.999Z, true",
        "2026-12-31T16:00:00Z, false"
    })
    void runsFromTheFirstMomentOfItsFirstDayToTheLastOfItsLast(Instant moment, boolean runs) {
        CheckedWorkbook workbook = campaign("year")
                .table("Tasks", "name|actionType|points", "daily|signedIn|1")
                .checked();
        assertThat(RuleSet.compile(workbook, 1).runsAt(moment)).isEqualTo(runs);
    }

    @Test
    void knowsTheMetricsOfItsRows() {
        CheckedWorkbook workbook = campaign("metrics")
                .metric("shares", Metric.Kind.COUNT, "shared", null)
                .metric("visits", Metric.Kind.COUNT, "visited", null)
                .table("Tasks", "name|actionType|metricFrom.visits|points", "often|visited|3|1")
                .checked();
        RuleSet ruleSet = RuleSet.compile(workbook, 4);
        assertThat(ruleSet.metricsInConditions())
                .extracting(metric -> metric.name().key())
                .containsExactly("visits");
        assertThat(ruleSet.ref().version()).isEqualTo(4);
        assertThat(ruleSet.workbook()).isSameAs(workbook);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"visited, 'visits, shares'", "shared, shares", "signedIn, 'shares, all'", ", shares"})
    void knowsTheMetricsOfTheRowsOfAType(@Nullable String type, String metrics) {
        CheckedWorkbook workbook = campaign("metrics")
                .metric("visits", Metric.Kind.COUNT, "visited", null)
                .metric("shares", Metric.Kind.COUNT, "shared", null)
                .metric("all", Metric.Kind.COUNT, null, null)
                .table("Visits", "name|actionType|metricFrom.visits|points", "often|visited|3|1")
                .table("Shares", "name|metricFrom.shares|points", "any|3|1")
                .table("Others", "name|actionType|metricFrom.all|points", "other|not visited, shared|3|1")
                .checked();
        assertThat(RuleSet.compile(workbook, 1).metricsInConditions(type))
                .extracting(metric -> metric.name().key())
                .containsExactly(metrics.split(", ", -1));
    }

    @Test
    void givesTheSameAnswersToManyThreads() throws Exception {
        CheckedWorkbook workbook = GeneratedTables.of(7, 200);
        OccasionsAround around = new OccasionsAround(workbook, 7);
        RuleSet shared = RuleSet.compile(workbook, 1);
        List<Occasion> occasions = Stream.generate(around::next).limit(2_000).toList();
        List<List<FiredRow>> expected = evaluateAll(shared, occasions);
        int threads = 8;
        CountDownLatch start = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<List<List<FiredRow>>>> answers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            answers.add(pool.submit(() -> {
                start.countDown();
                start.await();
                return evaluateAll(shared, occasions);
            }));
        }
        for (Future<List<List<FiredRow>>> answer : answers) {
            assertThat(answer.get()).isEqualTo(expected);
        }
        pool.shutdown();
    }

    private static List<List<FiredRow>> evaluateAll(RuleSet ruleSet, List<Occasion> occasions) {
        return occasions.stream().map(occasion -> ruleSet.evaluate(occasion)).toList();
    }

    private static Occasion occasion(CheckedWorkbook workbook, Action action) {
        return Occasion.of(action, Member.unknown(action.memberId()), workbook.campaign(), Day.UNKNOWN, Map.of());
    }

    private static List<FiredRow> fired(CheckedWorkbook workbook, Occasion occasion) {
        RuleSet ruleSet = RuleSet.compile(workbook, 1);
        return ruleSet.evaluate(occasion);
    }
}
