package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.replay.scenario.ScenarioRun;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of every workbook, each a test of its own. */
class ScenariosTest {
    static List<Arguments> rehearsals() {
        Rules rules = Rules.shipped();
        RunScenarios rehearse = new RunScenarios(rules.declarations().calendars());
        List<Arguments> rehearsals = new ArrayList<>();
        for (WorkbookFile file : rules.workbooks()) {
            CheckedWorkbook workbook = new WorkbookChecker(rules.declarations())
                    .check(file.open())
                    .workbook()
                    .orElseThrow();
            rehearse.of(workbook)
                    .forEach(rehearsal -> rehearsals.add(Arguments.of(
                            workbook.campaign().key().value(),
                            rehearsal.scenario().name(),
                            rehearsal)));
        }
        return rehearsals;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rehearsals")
    void passes(String campaign, String scenario, ScenarioRun rehearsal) {
        assertThat(rehearsal.differences()).as("%s: %s", campaign, scenario).isEmpty();
    }
}
