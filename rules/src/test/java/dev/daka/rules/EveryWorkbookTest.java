package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryWorkbookTest {
    private static final Rules RULES = Rules.shipped();
    private static final WorkbookChecker CHECKER = new WorkbookChecker(RULES.declarations());

    static List<WorkbookFile> workbooks() {
        return RULES.workbooks();
    }

    @Test
    void fourCampaignsAreShipped() {
        assertThat(RULES.workbooks())
                .extracting(WorkbookFile::name)
                .contains("come-back.xlsx", "golden-week.xlsx", "home-slots.xlsx", "points-tasks.xlsx");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void hasNoErrors(WorkbookFile file) {
        CheckResult result = CHECKER.check(file.open());

        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(result.workbook()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void isNamedAfterItsCampaignAndHasScenarios(WorkbookFile file) {
        CheckedWorkbook workbook = CHECKER.check(file.open()).workbook().orElseThrow();

        assertThat(file.name()).isEqualTo(workbook.campaign().key().value() + ".xlsx");
        assertThat(workbook.scenarios()).isNotEmpty();
    }
}
