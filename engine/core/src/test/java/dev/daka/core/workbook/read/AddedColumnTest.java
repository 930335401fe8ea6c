package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator adds a column in Excel: a header and some cells, without the hidden rows that Drools reads. */
class AddedColumnTest {
    private static WorkbookBuilder book() {
        return workbook()
                .table("Tasks", "actionType", "points")
                .row("r", "signedIn", 5)
                .row("s", "shared", 3);
    }

    @Test
    void namesTheMissingRowsOfAKnownColumn() {
        Finding finding = onlyError(book().cell("Tasks!D9", "渠道").cell("Tasks!D10", "app"));

        assertThat(finding.code()).isEqualTo("columnWithoutTechnicalRows");
        assertThat(finding.cell()).isEqualTo("D9");
        assertThat(finding.message().zh()).isEqualTo("“渠道”这一列只有表头，没有给 Drools 看的技术行");
        assertThat(finding.cure().en())
                .contains("Unhide rows 6 to 8", "write CONDITION in row 6", "next to the other conditions")
                .contains(column("channel").snippet() + " in row 8");
    }

    @Test
    void countsTheRowsBelowTheRowsOfAHitPolicy() {
        Finding finding =
                onlyError(book().firstOnly("Tasks").cell("Tasks!D12", "Badge").cell("Tasks!D13", "b"));

        assertThat(finding.cell()).isEqualTo("D12");
        assertThat(finding.cure().en()).contains("Unhide rows 9 to 11", "write ACTION in row 9", "in row 11.");
    }

    @Test
    void listsTheAvailableColumnsForAnUnknownOne() {
        Finding finding = onlyError(book().cell("Tasks!D9", "渠到").cell("Tasks!D10", "app"));

        assertThat(finding.code()).isEqualTo("unknownColumn");
        assertThat(finding.cell()).isEqualTo("D9");
        assertThat(finding.message().en()).isEqualTo("The vocabulary has no column '渠到'");
        assertThat(finding.cure().zh())
                .startsWith("最接近的是“渠道”。可以添加的列：")
                .contains("、渠道、", "会员等级", "徽章")
                .doesNotContain("CellText", "、积分、");
        assertThat(finding.cure().en()).startsWith("The nearest is 'Channel'. Columns that can be added: ");
    }

    @ParameterizedTest(name = "with a hit policy: {0}")
    @CsvSource({"false, 8, D8", "true, 11, D11"})
    void namesTheRowOfAChangedTechnicalCell(boolean first, int row, String cell) {
        WorkbookBuilder book = book();
        if (first) {
            book.firstOnly("Tasks");
        }
        int keywords = row - 2;
        Finding finding = onlyError(book.cell("Tasks!D" + keywords, "ACTION")
                .cell("Tasks!" + cell, "proposal.points($param)")
                .cell("Tasks!D" + (row + 1), "徽章"));

        assertThat(finding.code()).isEqualTo("unknownSnippet");
        assertThat(finding.cell()).isEqualTo(cell);
        assertThat(finding.message().en()).startsWith("Row " + row + ", a technical row");
    }

    @Test
    void theColumnThatTheCureDescribesIsRead() {
        Column badge = column("badge");
        WorkbookBuilder added = book().cell("Tasks!D6", "ACTION")
                .cell("Tasks!D8", badge.snippet())
                .cell("Tasks!D9", "徽章")
                .cell("Tasks!D10", "streak-7");

        assertThat(errors(added)).isEmpty();
    }

    private static Column column(String key) {
        return TestDeclarations.DECLARATIONS.vocabulary().column(key).orElseThrow();
    }

    private static Finding onlyError(WorkbookBuilder book) {
        List<Finding> errors = errors(book);
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private static List<Finding> errors(WorkbookBuilder book) {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(book.stream()).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
    }
}
