package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;

/** Reports a campaign without scenarios. */
public final class NoScenarios implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        if (workbook.scenarios().isEmpty()) {
            findings.add(RuleFindingCodes.NO_SCENARIOS, Place.FILE);
        }
    }
}
