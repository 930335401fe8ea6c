package dev.daka.core.workbook.lint;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import java.util.List;

/**
 * Computes once which occasions each row matches, and runs all checks that need this. Skipped if the campaign could
 * not be read, because its days are then unknown.
 */
public final class WholeTables implements Check {
    private final Declarations declarations;
    private final List<RegionCheck> checks;

    public WholeTables(Declarations declarations) {
        this.declarations = declarations;
        this.checks = List.of(
                new UnreachableRow(),
                new RowsBelowFallback(),
                new MaskedRow(),
                new DuplicateRow(),
                new SituationWithoutRow(declarations),
                new IrrelevantColumn(),
                new ListCoversAll(),
                new NegationOfAll(),
                new StackingRows(),
                new BudgetGoneInADay(),
                new PaysWithoutCap(),
                new RowWithoutScenario(declarations));
    }

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.campaign().ifPresent(campaign -> {
            Regions regions = Regions.of(campaign, workbook, declarations);
            checks.forEach(check -> check.check(workbook, regions, findings));
        });
    }
}
