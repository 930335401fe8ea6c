package dev.daka.core.replay.scenario;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * The complete check of a workbook before publication: its findings and the results of its own scenarios.
 *
 * @param checked    findings, and the workbook if none of them is an error
 * @param rehearsals one run for each scenario; empty if the workbook has errors
 */
public record ExaminedWorkbook(CheckResult checked, List<ScenarioRun> rehearsals) {
    public ExaminedWorkbook {
        rehearsals = List.copyOf(rehearsals);
    }

    public static ExaminedWorkbook of(CheckResult checked, RunScenarios rehearse) {
        return new ExaminedWorkbook(
                checked,
                checked.workbook()
                        .filter(workbook -> !workbook.scenarios().isEmpty())
                        .map(rehearse::of)
                        .orElse(List.of()));
    }

    /** All findings: first an error for each difference in a scenario, then the findings of the check. */
    public List<Finding> findings() {
        return Stream.concat(
                        rehearsals.stream().flatMap(rehearsal -> rehearsal.differences().stream()),
                        checked.findings().stream())
                .toList();
    }

    /** True if no finding is an error, so that the workbook may be published. */
    public boolean passes() {
        return findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public int failedScenarios() {
        return (int) rehearsals.stream().filter(rehearsal -> !rehearsal.holds()).count();
    }
}
