package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCode;

/** Points out a campaign that nobody wrote an example of. */
public final class NoScenarios implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        if (workbook.scenarios().isEmpty()) {
            findings.add(RuleFindingCode.NO_SCENARIOS, Place.FILE);
        }
    }
}
