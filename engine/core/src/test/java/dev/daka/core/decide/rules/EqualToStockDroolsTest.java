package dev.daka.core.decide.rules;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.StockWorkbook;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EqualToStockDroolsTest {
    @Test
    void firesTheSameRowsWithEveryKindOfColumn() {
        CheckedWorkbook workbook = campaign("every-column")
                .table(
                        "Tasks",
                        "name|actionType|channel|amountFrom|amountTo|attribute.category|attributeFrom.quantity"
                                + "|attributeTo.quantity|timeFrom|timeTo|points|pointsPerUnit|pendingDays|confirmedBy",
                        "any|||||||||||1",
                        "sign in|签到 signedIn|||||||||5||30",
                        "buy|purchased|app|0.01|99.99|||||||1.5|7|确认收货 orderConfirmed",
                        "much|purchased|app|100|||||||30|0.50||orderConfirmed",
                        "snack|purchased||||snack|2|10|||7|",
                        "morning|signedIn|||||||06:00|12:00|2",
                        "all day|signedIn|||||||00:00|24:00|3",
                        "quiet|signedIn|store|||||||||")
                .table(
                        "Full",
                        "name|actionType|fullAmount|pointsPerFull|points",
                        "each yuan|purchased|1|1",
                        "each hundred|purchased|100.00|5|2")
                .table(
                        "Ranges",
                        "name|actionType|channel|amount|attribute.quantity|time|date|dayKind|memberTier|segmentIn"
                                + "|registered|metric.signIns|points",
                        "lists|签到 signedIn, 购买 purchased|app、store|||||||||| 1",
                        "negations||not app||||||非 GOLD，SILVER|not 新客 new|||2",
                        "open ranges|||>= 10|<5|||||||> 2|3",
                        "closed ranges|||[10..20)|(1..5]||||||0..30|[2..4]|4",
                        "exact|||15|3||||||7|3|5",
                        "night|||||[22:00..24:00)||not WORKDAY|||||6",
                        "week||||||2026-10-01..2026-10-07||||||7")
                .table(
                        "First",
                        "name|actionType|memberTier|amount|points",
                        "first gold|purchased|GOLD|>= 100|100",
                        "first much|purchased||>= 100|50",
                        "first buy|purchased|||10",
                        "otherwise||||1")
                .firstOnly()
                .table(
                        "Members",
                        "name|dateFrom|dateTo|weekday|dayKind|holiday|memberTier|segmentIn|registeredWithin"
                                + "|metricFrom.signIns|metricTo.signIns|multiplyLane|multiplyFactor|reward|badge|notify",
                        "national day|2026-10-01|2026-10-07||HOLIDAY|NATIONAL_DAY||||||holiday|2",
                        "monday|||周一 MON|WORKDAY||||||||||streak",
                        "gold||||||金卡 GOLD|||||tier|1.25",
                        "new or sleepy|||||||新客 new, 沉睡 dormant||||||coupon-10||hello",
                        "first month||||||||30|||||welcome",
                        "third|||||||||3|3||||third")
                .table(
                        "Slots",
                        "name|memberTier|segmentIn|placement|content|priority",
                        "hero|GOLD||home.carousel|hero|10",
                        "fallback|||home.carousel|story|0")
                .checked();
        Set<RuleRef> fired =
                StockComparison.decidesAsStockDrools(StockWorkbook.of(workbook), workbook, 3_000, 20_261_001L);
        assertThat(fired).hasSize(28);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void firesTheSameRowsOfGeneratedTables(long seed) {
        CheckedWorkbook workbook = GeneratedTables.of(seed, 60);
        Set<RuleRef> fired = StockComparison.decidesAsStockDrools(StockWorkbook.of(workbook), workbook, 2_000, seed);
        assertThat(fired).as("rows that fired").hasSizeGreaterThan(30);
    }
}
