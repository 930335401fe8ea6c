package dev.daka.service.admin.workbooks;

import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.scenario.ExaminedWorkbook;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.workbook.diff.WorkbookDifference;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.service.admin.workbooks.CheckLine.Stage;
import dev.daka.service.admin.workbooks.WorkbookCheck.RunningVersion;
import dev.daka.service.campaigns.CurrentCampaigns;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Checks a workbook of an operator, rehearses its scenarios and compares it with the version that decides now. */
@Component
class CheckUpload {
    private final WorkbookChecker checker;
    private final RunScenarios rehearse;
    private final CurrentCampaigns campaigns;

    CheckUpload(WorkbookChecker checker, CurrentCampaigns campaigns) {
        this.checker = checker;
        this.rehearse = new RunScenarios(checker.declarations().calendars());
        this.campaigns = campaigns;
    }

    /** @param checking checks the content of the workbook */
    WorkbookCheck check(Function<WorkbookChecker, CheckResult> checking, CheckProgress progress) {
        progress.at(Stage.CHECKING, 0, 1);
        CheckResult checked = checking.apply(checker);
        progress.at(Stage.REHEARSING, 0, 1);
        ExaminedWorkbook examination = ExaminedWorkbook.of(checked, rehearse);
        progress.at(Stage.COMPARING, 0, 1);
        Optional<RuleSet> running = checked.view().campaign().flatMap(campaigns::ruleSet);
        return WorkbookCheck.of(
                examination,
                checked.workbook().map(campaigns::notices).orElse(List.of()),
                running.map(RuleSet::ref)
                        .map(ref -> new RunningVersion(ref.version(), ref.hash()))
                        .orElse(null),
                running.flatMap(before -> checked.workbook().map(after -> between(before, after)))
                        .orElse(null));
    }

    private WorkbookDifference between(RuleSet before, CheckedWorkbook after) {
        return WorkbookDifference.between(before.workbook(), after, checker.declarations());
    }
}
