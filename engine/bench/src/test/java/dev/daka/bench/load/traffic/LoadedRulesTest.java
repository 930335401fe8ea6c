package dev.daka.bench.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.bench.load.traffic.LoadedRules.Size;
import dev.daka.core.campaign.Limit;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedRulesTest {
    private static final Path RULES = Path.of("..", "..", "rules");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0}, hot: {1}")
    @CsvSource({
        "FOUR_CAMPAIGNS, false, 4, 4, 0",
        "FOUR_CAMPAIGNS, true, 4, 4, 3",
        "FOUR_AND_PENDING, false, 5, 5, 0",
        "THOUSAND_RULES, false, 10, 2, 0",
        "THOUSAND_RULES, true, 10, 2, 1"
    })
    void allWorkbooksRunAndOnlyHotOnesShareABudget(Size size, boolean hot, int campaigns, int checked, int budgets) {
        LoadedRules loaded = LoadedRules.of(size, hot, RULES, TODAY);
        WorkbookChecker checker = new WorkbookChecker(Rules.in(RULES).declarations());
        List<CheckedWorkbook> workbooks = loaded.workbooks().values().stream()
                // The first of the ten differs from the others, which are equal except for their categories.
                .limit(checked)
                .map(bytes -> checker.check(new ByteArrayInputStream(bytes)))
                .map(result -> result.workbook().orElseThrow(() -> new AssertionError(result.findings())))
                .toList();

        assertThat(loaded.workbooks()).hasSize(campaigns);
        assertThat(loaded.budgets()).hasSize(budgets);
        assertThat(workbooks)
                .as("run for a year before today")
                .allSatisfy(
                        workbook -> assertThat(workbook.campaign().startsOn()).isBeforeOrEqualTo(TODAY.minusDays(365)));
        assertThat(workbooks.stream()
                        .flatMap(workbook -> workbook.limits().stream()
                                .filter(LoadedRulesTest::isShared)
                                .map(limit -> new SharedBudget(
                                        workbook.campaign().key().value(), limit.name()))))
                .containsExactlyInAnyOrderElementsOf(loaded.budgets());
    }

    private static boolean isShared(Limit limit) {
        return limit.kind() == Limit.Kind.BUDGET && limit.table() == null && limit.rule() == null;
    }
}
