package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Scenario;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.finding.Place;

/** Finds scenarios without an expected result at any step. Such a scenario passes with almost any rules. */
public final class ScenarioWithoutExpectation implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        for (Scenario scenario : workbook.scenarios()) {
            if (scenario.steps().stream().allMatch(step -> isNothing(step.expected()))) {
                int mark = scenario.cell().indexOf('!');
                findings.add(
                        LogicFindingCodes.SCENARIO_WITHOUT_EXPECTATION,
                        new Place(
                                scenario.cell().substring(0, mark),
                                scenario.cell().substring(mark + 1)),
                        scenario.name());
            }
        }
    }

    private static boolean isNothing(Scenario.Expectation expected) {
        return expected.points() == null
                && expected.effects().isEmpty()
                && expected.content() == null
                && expected.withheld().isEmpty();
    }
}
