package dev.daka.core.replay.scenario;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known of a file before it may be published: what checking it gave, and how its own scenarios went.
 *
 * @param checked    findings, and the workbook if there is no error among them
 * @param rehearsals one per scenario; none where the workbook has errors
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

    /** What the check found and, as errors, each step of a scenario that goes otherwise than it says. Errors come first. */
    public List<Finding> findings() {
        return Stream.concat(
                        rehearsals.stream().flatMap(rehearsal -> rehearsal.differences().stream()),
                        checked.findings().stream())
                .toList();
    }

    /** Tells whether nothing stands in the way of publishing. */
    public boolean passes() {
        return findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public int failedScenarios() {
        return (int) rehearsals.stream().filter(rehearsal -> !rehearsal.holds()).count();
    }
}
