package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;

/** Points out a campaign that nobody wrote an example of. */
public final class NoScenarios implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        if (workbook.scenarios().isEmpty()) {
            findings.add(RuleFindingCodes.NO_SCENARIOS, Place.FILE);
        }
    }
}
