package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Mistaken.good;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.campaign.Scenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedWorkbookTest {
    @Test
    void holdsTypedCells() {
        RuleRow row = good().checked().tables().get(0).rows().get(0);

        assertThat(row.ref().cell()).isEqualTo("Tasks!A10");
        assertThat(row.ref().name()).isEqualTo("购物");
        assertThat(row.values())
                .startsWith(
                        Optional.of(new CellValue.Keys(List.of("purchased"))),
                        Optional.of(new CellValue.Decimal(BigDecimal.ZERO)),
                        Optional.of(new CellValue.Decimal(new BigDecimal("100"))),
                        Optional.of(new CellValue.Time(480)),
                        Optional.of(new CellValue.Time(1200)),
                        Optional.of(new CellValue.Date(LocalDate.of(2026, 2, 1))),
                        Optional.of(new CellValue.Date(LocalDate.of(2026, 2, 28))),
                        Optional.of(new CellValue.Keys(List.of("new"))),
                        Optional.empty(),
                        Optional.of(new CellValue.Decimal(new BigDecimal("7"))),
                        Optional.of(new CellValue.Whole(10)),
                        Optional.empty());
        assertThat(row.texts()).startsWith("购买 purchased", "0", "100", "08:00");
    }

    @Test
    void holdsMetricsLimitsContentAndScenarios() {
        CheckedWorkbook workbook = good().checked();

        assertThat(workbook.metrics()).singleElement().satisfies(metric -> {
            assertThat(metric.cell()).isEqualTo("Metrics!A2");
            assertThat(metric.kind()).isEqualTo(Metric.Kind.STREAK);
            assertThat(metric.cycle()).isEqualTo(7);
        });
        assertThat(workbook.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.cell()).isEqualTo("Limits!A2");
            assertThat(limit.period()).isEqualTo(Limit.Period.DAY);
            assertThat(limit.amount()).isEqualTo(100);
        });
        assertThat(workbook.content())
                .singleElement()
                .satisfies(item -> assertThat(item.cell()).isEqualTo("Content!A2"));
        assertThat(workbook.scenarios()).singleElement().satisfies(scenario -> {
            assertThat(scenario.members().get(0).tier()).isEqualTo("GOLD");
            assertThat(scenario.steps()).hasSize(3);
            Scenario.Step step = scenario.steps().get(1);
            assertThat(step.action().occurredAt()).isEqualTo(Instant.parse("2026-02-03T01:00:00Z"));
            assertThat(step.expected().points()).isZero();
            assertThat(step.expected().content()).isNull();
        });
    }

    static List<UnaryOperator<WorkbookBuilder>> looks() {
        return List.of(
                book -> book.cell("Tasks!B10", "purchased"),
                book -> book.cell("Campaign!B5", LocalDate.of(2026, 1, 1)),
                book -> book.cell("Tasks!E10", "8:00"),
                book -> book.cell("Tasks!L10", "10"),
                book -> book.cell("Tasks!D10", "100.00"),
                book -> book.cell("Tasks!A4", "说明"),
                book -> book.cell("Tasks!B9", "Action type"),
                book -> book.cell("Limits!B2", "上限 cap"),
                book -> book.fact("币种 currency", "积分 points"),
                book -> book.fact("币种 currency", null),
                book -> book.change(poi -> poi.setSheetOrder("Limits", 0)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theHashIgnoresAppearance(UnaryOperator<WorkbookBuilder> look) {
        assertThat(look.apply(good()).checked().hash())
                .isEqualTo(good().checked().hash());
    }

    static List<UnaryOperator<WorkbookBuilder>> meanings() {
        return List.of(
                book -> book.cell("Tasks!L10", 11),
                book -> book.cell("Tasks!A11", "节日双倍"),
                book -> book.cell("Tasks!I10", "new, dormant"),
                book -> book.cell("Limits!H2", 101),
                book -> book.cell("Content!B2", "新横幅"),
                book -> book.cell("Metrics!G2", 8),
                book -> book.cell("Campaign!B6", "2026-12-30"),
                book -> book.fact("币种 currency", "金币 coins"),
                book -> book.cell("Scenarios!K3", 1));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void theHashChangesWithTheMeaning(UnaryOperator<WorkbookBuilder> meaning) {
        assertThat(meaning.apply(good()).checked().hash())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(good().checked().hash());
    }

    @Test
    void aWorkbookWithErrorsHasAView() {
        WorkbookView view = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(good().cell("Tasks!B10", "?").cell("Tasks!C8", "?").stream())
                .view();

        assertThat(view.campaign()).contains("test");
        assertThat(view.tables()).singleElement().satisfies(table -> {
            assertThat(table.columns())
                    .extracting(TableView.ColumnView::key)
                    .startsWith("actionType", null, "amountTo");
            assertThat(table.rows().get(0).texts()).startsWith("?", "0", "100");
            assertThat(table.rows().get(2).cell()).isEqualTo("Tasks!A12");
        });
    }

    @Test
    void stockDroolsReadsTheSameTexts() {
        byte[] file = workbook()
                .table("Tasks", "amountFrom", "amountTo", "timeFrom", "timeTo", "dateFrom", "dateTo", "points")
                .row("数", 0.5, 39.9, "00:01", "24:00", "2026-02-01", "2026-02-28", 10)
                .bytes();

        String rules = StockDrools.rulesOf(file, "Tasks");

        assertThat(rules)
                .contains(
                        "occasion : Occasion(amount >= CellText.decimal(\"0.5\"), amount <= CellText.decimal(\"39.9\"), "
                                + "time >= CellText.time(\"00:01\"), time < CellText.time(\"24:00\"), "
                                + "date >= CellText.date(\"2026-02-01\"), date <= CellText.date(\"2026-02-28\"))")
                .contains("points(\"10\")");
    }
}
