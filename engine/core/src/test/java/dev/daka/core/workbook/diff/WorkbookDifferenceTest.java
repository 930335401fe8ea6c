package dev.daka.core.workbook.diff;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class WorkbookDifferenceTest {
    private static final String HEADING =
            "name | actionType | channel | amount | amountFrom | timeFrom | timeTo | dateFrom | dateTo | date | dayKind"
                    + " | attribute.target | points | reward";

    private static WorkbookDifference between(CampaignFixture before, CampaignFixture after) {
        return WorkbookDifference.between(before.checked(), after.checked(), TestDeclarations.DECLARATIONS);
    }

    private static CampaignFixture tasks(String... lines) {
        return campaign("test").table("Tasks", HEADING, lines);
    }

    /** Cells of the row before and after, as pairs of key and text, such as {@code points=10}. */
    private static CampaignFixture row(@Nullable String cells) {
        List<String> keys = Stream.of(HEADING.split("\\|")).map(String::strip).toList();
        String[] line = new String[keys.size()];
        Arrays.fill(line, "");
        line[0] = "每日签到";
        for (String cell : cells == null ? new String[0] : cells.split(" & ")) {
            line[keys.indexOf(cell.substring(0, cell.indexOf('=')))] = cell.substring(cell.indexOf('=') + 1);
        }
        return tasks(String.join("|", line));
    }

    @Test
    void comparesTheCurrencyAndTheReleaseOfPoints() {
        String columns = "name|points|pendingDays|confirmedBy";
        WorkbookDifference difference = between(
                campaign("test").table("Orders", columns, "买|10|7|"),
                campaign("test").currency("coins").table("Orders", columns, "买|10|14|orderConfirmed"));
        assertThat(difference.differences())
                .extracting(each -> each.words().zh())
                .anySatisfy(text -> assertThat(text).contains("币种", "积分", "金币"))
                .anySatisfy(text -> assertThat(text).contains("待到账天数", "7 → 14"))
                .anySatisfy(text -> assertThat(text).contains("确认行为", "确认收货"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = ';', textBlock = """
        points=10 & dateFrom=2026-10-01 & dateTo=2026-10-07; points=20 & dateFrom=2026-10-01 & dateTo=2026-10-07; 积分 10 → 20，10月1日至10月7日; points 10 → 20, 1-7 October
        points=10 & date=[2026-09-28..2026-10-08); points=20 & date=[2026-09-28..2026-10-08); 积分 10 → 20，9月28日至10月7日; points 10 → 20, 28 September - 7 October
        points=10 & date=2026-10-01; points=20 & date=2026-10-01; 积分 10 → 20，10月1日; points 10 → 20, 1 October
        points=10 & dateFrom=2026-10-01; points=20 & dateFrom=2026-10-01; 积分 10 → 20，10月1日起; points 10 → 20, from 1 October
        points=10 & dateTo=2026-10-07; points=20 & dateTo=2026-10-07; 积分 10 → 20，10月7日及以前; points 10 → 20, until 7 October
        points=10 & date=2026-12-31..2027-01-02; points=20 & date=2026-12-31..2027-01-02; 积分 10 → 20，2026年12月31日至2027年1月2日; points 10 → 20, 31 December 2026 - 2 January 2027
        points=10 & timeFrom=08:00 & timeTo=22:00; points=20 & timeFrom=08:00 & timeTo=22:00; 积分 10 → 20，08:00至22:00; points 10 → 20, 08:00-22:00
        points=10 & timeTo=24:00; points=20 & timeTo=24:00; 积分 10 → 20，24:00前; points 10 → 20, before 24:00
        points=10 & actionType=signedIn & dayKind=not WEEKEND; points=20 & actionType=signedIn & dayKind=not WEEKEND; 积分 10 → 20，签到，非周末; points 10 → 20, Signed in for the day, not Weekend
        points=10 & channel=app, web & attribute.target=course; points=20 & channel=app, web & attribute.target=course; 积分 10 → 20，App、官网，分享对象 课程; points 10 → 20, App or Website, shared object Course
        points=10 & amount=[10..20); points=20 & amount=[10..20); 积分 10 → 20，金额 10 至 20（不含）; points 10 → 20, amount 10 to under 20
        points=10 & amountFrom=39.90; points=10 & amountFrom=39.95; 金额不低于 39.9 → 39.95; amount from 39.9 → 39.95
        points=10; points=10 & amount=>= 10; 金额 不限 → 10 及以上; amount any → 10 or more
        points=10; points=10 & reward=coupon-10; 奖品 无 → 10元优惠券; reward none → 10 yuan coupon
        dateTo=2026-10-07; dateTo=2026-10-08; 日期到 10月7日 → 10月8日; date to 7 October → 8 October
        """)
    void describesAChangedRowInWords(String before, String after, String zh, String en) {
        assertThat(between(row(before), row(after)).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.words())
                        .isEqualTo(new Label("Tasks 第 10 行“每日签到”：" + zh, "Tasks row 10 '每日签到': " + en)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = ';', textBlock = """
        amountFrom=39.90; amountFrom=39.9
        channel=app, web; channel=web, app
        channel=app, web; channel=web, app, web
        dayKind=not WEEKEND, HOLIDAY; dayKind=not HOLIDAY, WEEKEND
        amount=[10..20.0]; amount=10.00..20
        amount=10; amount=[10..10]
        """)
    void differentFormsOfTheSameMeaningAreNoDifference(String before, String after) {
        assertThat(between(row(before), row(after))).isEqualTo(new WorkbookDifference(List.of(), List.of()));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "insertion on top",
                        tasks("a|signedIn", "b|purchased"),
                        tasks("c|shared", "a|signedIn", "b|purchased"),
                        "ROW ADDED Tasks row 10 'c': added, Shared"),
                edit(
                        "removal",
                        tasks("a|signedIn", "b|purchased"),
                        tasks("b|purchased"),
                        "ROW REMOVED Tasks row 10 'a': removed, Signed in for the day"),
                edit(
                        "a row to the end",
                        tasks("a|signedIn", "b|purchased", "c|shared", "d"),
                        tasks("b|purchased", "c|shared", "d", "a|signedIn"),
                        "ROW MOVED Tasks row 13 'a': moved (was row 10), Signed in for the day"),
                edit(
                        "new name",
                        tasks("a|signedIn|app", "b|purchased"),
                        tasks("aa|signedIn|app", "b|purchased"),
                        "ROW CHANGED Tasks row 10 'aa': rule name a → aa, Signed in for the day, App"),
                edit(
                        "new name, two of three cells kept",
                        tasks("a|signedIn|app|10", "b|purchased"),
                        tasks("aa|signedIn|app|20", "b|purchased"),
                        "ROW CHANGED Tasks row 10 'aa': rule name a → aa, amount 10 → 20, Signed in for the day, App"),
                edit(
                        "new name, one of two cells kept",
                        tasks("a|signedIn|app"),
                        tasks("aa|signedIn|web"),
                        "ROW ADDED Tasks row 10 'aa': added, Signed in for the day, Website",
                        "ROW REMOVED Tasks row 10 'a': removed, Signed in for the day, App"),
                edit(
                        "another table",
                        tasks("a|signedIn", "b|purchased").table("More", "name|actionType"),
                        tasks("b|purchased").table("More", "name|actionType", "a|signedIn"),
                        "ROW MOVED More row 10 'a': moved here from Tasks row 10, Signed in for the day"),
                edit(
                        "another name of the table",
                        campaign("test").table("Tasks", "name|actionType", "a|signedIn", "b|shared"),
                        campaign("test").table("Missions", "name|actionType", "a|signedIn", "b|shared"),
                        "TABLE CHANGED Missions: table Tasks → Missions"),
                edit(
                        "other table",
                        campaign("test").table("Tasks", "name|actionType", "a|signedIn"),
                        campaign("test").table("Missions", "name|actionType", "b|shared"),
                        "TABLE ADDED Missions: table added, 1 rule",
                        "ROW ADDED Missions row 10 'b': added, Shared",
                        "TABLE REMOVED Tasks: table removed, 1 rule",
                        "ROW REMOVED Tasks row 10 'a': removed, Signed in for the day"),
                edit(
                        "hit policy",
                        tasks("a|signedIn"),
                        tasks("a|signedIn").firstOnly(),
                        "TABLE CHANGED Tasks: hit policy All → First"),
                edit(
                        "order of columns",
                        campaign("test").table("Tasks", "name|actionType|channel|points", "a|signedIn|app|1"),
                        campaign("test").table("Tasks", "name|channel|actionType|points", "a|app|signedIn|1")),
                edit(
                        "order of a repeated column",
                        campaign("test").table("Tasks", "name|metric.x|metric.x", "a|>= 1|< 5", "b||7"),
                        campaign("test").table("Tasks", "name|metric.x|metric.x", "a|< 5|>= 1", "b|7|")),
                edit(
                        "one of a repeated column",
                        campaign("test").table("Tasks", "name|metric.x|metric.x", "a|>= 1|< 5"),
                        campaign("test").table("Tasks", "name|metric.x|metric.x", "a|< 5|>= 2"),
                        "ROW CHANGED Tasks row 10 'a': x 1 or more → 2 or more, x under 5"),
                edit(
                        "a column more",
                        campaign("test").table("Tasks", "name|points", "a|1", "b|2"),
                        campaign("test").table("Tasks", "name|channel|points", "a||1", "b|app|2"),
                        "COLUMN ADDED Tasks: column 'Channel' added",
                        "ROW CHANGED Tasks row 11 'b': channel any → App"),
                edit(
                        "a column less",
                        campaign("test").table("Tasks", "name|channel|points", "a||1", "b|app|2"),
                        campaign("test").table("Tasks", "name|points", "a|1", "b|2"),
                        "COLUMN REMOVED Tasks: column 'Channel' removed",
                        "ROW CHANGED Tasks row 11 'b': channel App → any"));
    }

    static Stream<Arguments> editsOfLists() {
        return Stream.of(
                edit(
                        "the campaign's dates and stacking",
                        campaign("test"),
                        campaign("test")
                                .from("2026-01-01", "2026-10-07")
                                .stacking(Stacking.Combination.SUM, Stacking.Combination.PRODUCT),
                        "CAMPAIGN CHANGED Campaign: last day 31 December → 7 October, within a lane Largest → Sum"),
                edit(
                        "a limit's amount",
                        campaign("test").limit(limit("cap", 2, 100)),
                        campaign("test").limit(limit("cap", 3, 500)),
                        "LIMIT CHANGED Limits row 3 'cap': amount 100 → 500"),
                edit(
                        "a limit's name",
                        campaign("test").limit(limit("cap", 2, 100)),
                        campaign("test").limit(limit("top", 2, 100)),
                        "LIMIT CHANGED Limits row 2 'top': name cap → top"),
                edit(
                        "the order of limits",
                        campaign("test")
                                .limit(limit("a", 2, 1))
                                .limit(limit("b", 3, 2))
                                .limit(limit("c", 4, 3)),
                        campaign("test")
                                .limit(limit("b", 2, 2))
                                .limit(limit("c", 3, 3))
                                .limit(limit("a", 4, 1)),
                        "LIMIT MOVED Limits row 4 'a': moved (was row 2)"),
                edit(
                        "a limit less",
                        campaign("test").limit(limit("cap", 2, 100)),
                        campaign("test"),
                        "LIMIT REMOVED Limits row 2 'cap': removed, kind Cap, action type Signed in for the day,"
                                + " period Day, measure Points, amount 100, when reached Withhold"),
                edit(
                        "what a limit counts",
                        campaign("test").limit(limit("daily", 2, 100)),
                        campaign("test").limit(rolling("daily", 2, 100)),
                        "LIMIT CHANGED Limits row 2 'daily': effect none → Add points, attribute none → Course,"
                                + " period Day → rolling 7 days"),
                edit(
                        "a metric's window",
                        campaign("test").metric("visits", Metric.Kind.COUNT, "signedIn", null),
                        campaign("test").metric("visits", Metric.Kind.COUNT, "signedIn", 7),
                        "METRIC CHANGED Metrics row 2 'visits': last days none → 7"),
                edit(
                        "content",
                        campaign("test").content("one", "two"),
                        campaign("test").content("two"),
                        "CONTENT REMOVED Content row 2 'one': removed, title one, English title one, jump Product,"
                                + " target one"));
    }

    private static Limit limit(String name, int row, long amount) {
        return new Limit(
                name,
                "Limits!A" + row,
                Limit.Kind.CAP,
                "signedIn",
                null,
                null,
                Limit.Period.DAY,
                Limit.Measure.POINTS,
                amount,
                Limit.OnReached.WITHHOLD);
    }

    private static Limit rolling(String name, int row, long amount) {
        return new Limit(
                name,
                "Limits!A" + row,
                Limit.Kind.CAP,
                "signedIn",
                null,
                null,
                new LimitedEffect("addPoints", null),
                "courseId",
                Limit.Period.ROLLING,
                7,
                Limit.Measure.POINTS,
                amount,
                Limit.OnReached.WITHHOLD);
    }

    private static Arguments edit(String what, CampaignFixture before, CampaignFixture after, String... expected) {
        return Arguments.of(what, before, after, List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"edits", "editsOfLists"})
    void eachEditIsOneDifference(String what, CampaignFixture before, CampaignFixture after, List<String> expected) {
        assertThat(between(before, after).differences())
                .extracting(difference -> difference.about() + " " + difference.kind() + " "
                        + difference.words().en())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void aScenarioIsComparedStepByStep() {
        WorkbookBuilder before =
                scenario().scenario(null, null, null, null, "2026-02-02 09:00", "signedIn", null, null, null, null, 5);
        WorkbookBuilder after = scenario()
                .scenario(null, null, null, null, "2026-02-01 10:00", "signedIn")
                .scenario(null, null, null, null, "2026-02-02 09:00", "signedIn", null, null, null, null, 5)
                .cell("Scenarios!B2", "SILVER");

        List<Difference> differences = WorkbookDifference.between(
                        before.checked(), after.checked(), TestDeclarations.DECLARATIONS)
                .differences();

        assertThat(differences)
                .singleElement()
                .satisfies(difference -> assertThat(difference.words())
                        .isEqualTo(new Label(
                                "Scenarios 第 2 行“故事”：会员等级 金卡会员 → 银卡会员，新增 第 2 步时间 2026-02-01 10:00，新增 第 2 步行为 签到",
                                "Scenarios row 2 '故事': member tier Gold → Silver, added step 2 at 2026-02-01 10:00,"
                                        + " added step 2 action type Signed in for the day")));
    }

    @Test
    void aRemovedScenarioIsOneDifference() {
        WorkbookBuilder before =
                scenario().scenario(null, null, null, null, "2026-02-02 09:00", "signedIn", null, null, null, null, 5);
        WorkbookBuilder after = WorkbookBuilder.workbook()
                .table("Tasks", "actionType", "points")
                .row("签到", "signedIn", 5);

        WorkbookDifference difference =
                WorkbookDifference.between(before.checked(), after.checked(), TestDeclarations.DECLARATIONS);

        assertThat(difference.differences())
                .extracting(Difference::words)
                .containsExactly(new Label("Scenarios 第 2 行“故事”：删除，2 步", "Scenarios row 2 '故事': removed, 2 steps"));
    }

    private static WorkbookBuilder scenario() {
        return WorkbookBuilder.workbook()
                .table("Tasks", "actionType", "points")
                .row("签到", "signedIn", 5)
                .scenario("故事", "GOLD", null, null, "2026-02-01 09:00", "signedIn", null, null, null, null, 5);
    }

    @Test
    void namesTheCellsOfBothSides() {
        CampaignFixture before = campaign("test").table("Tasks", "name|points|channel", "a|1|app", "b|2|web");
        CampaignFixture after =
                campaign("test").table("Tasks", "name|channel|points", "n|store|7", "a|app|1", "b|web|3");

        assertThat(between(before, after).differences().get(1)).satisfies(difference -> {
            assertThat(difference.before()).isEqualTo(new DiffPlace("Tasks", "A11", 11, "b"));
            assertThat(difference.after()).isEqualTo(new DiffPlace("Tasks", "A12", 12, "b"));
            assertThat(difference.moved()).isFalse();
            assertThat(difference.changes())
                    .containsExactly(new Change(
                            "points",
                            new Label("积分", "Points"),
                            new CellInWorkbook("B11", "2", new Label("2", "2")),
                            new CellInWorkbook("C12", "3", new Label("3", "3"))));
        });
    }

    @Test
    void withoutDeclarationsUsesTheNamesInTheCells() {
        CampaignFixture before = campaign("test").table("Tasks", "name|actionType", "a|签到 signedIn");
        CampaignFixture after = campaign("test").table("Tasks", "name|actionType", "a|非 分享 shared");

        assertThat(WorkbookDifference.between(before.checked(), after.checked()).differences())
                .extracting(Difference::words)
                .containsExactly(new Label(
                        "Tasks 第 10 行“a”：行为 签到 → 非分享", "Tasks row 10 'a': action type signedIn → not shared"));
    }

    @Test
    void isWrittenAsJson() {
        String json = JsonMapper.builder()
                .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                .build()
                .writeValueAsString(between(row("points=10"), row("points=20"))
                        .differences()
                        .get(0));

        assertThat(json).isEqualTo("""
            {"about":"row","kind":"changed","table":"Tasks","name":"每日签到",\
            "before":{"sheet":"Tasks","cell":"A10","row":10,"name":"每日签到"},\
            "after":{"sheet":"Tasks","cell":"A10","row":10,"name":"每日签到"},"moved":false,\
            "changes":[{"key":"points","label":{"zh":"积分","en":"Points"},\
            "before":{"cell":"M10","text":"10","words":{"zh":"10","en":"10"}},\
            "after":{"cell":"M10","text":"20","words":{"zh":"20","en":"20"}}}],\
            "words":{"zh":"Tasks 第 10 行“每日签到”：积分 10 → 20","en":"Tasks row 10 '每日签到': points 10 → 20"}}\
            """);
    }
}
