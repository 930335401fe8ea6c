package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EqualToStockDroolsTest {
    private static final Rules RULES = Rules.shipped();
    private static final int OCCASIONS = 2_000;
    private static final long SEED = 20_261_001L;

    static List<WorkbookFile> workbooks() {
        return RULES.workbooks();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void firesTheSameRowsAsStockDrools(WorkbookFile file) throws IOException {
        CheckedWorkbook workbook = new WorkbookChecker(RULES.declarations())
                .check(file.open())
                .workbook()
                .orElseThrow();
        Set<RuleRef> fired =
                StockComparison.decidesAsStockDrools(file.open().readAllBytes(), workbook, OCCASIONS, SEED);
        List<RuleRef> all = workbook.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(RuleRow::ref)
                .toList();
        assertThat(fired).as("rows that fired at least once").containsExactlyInAnyOrderElementsOf(all);
    }
}
