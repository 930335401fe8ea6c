package dev.daka.bench.contestant;

import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.util.List;

/** Daka: publishing reads, checks and compiles the workbook. */
final class DakaRuleSet implements Contestant<Occasion, List<FiredRow>> {
    private final RuleSet ruleSet;

    private DakaRuleSet(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    static DakaRuleSet publish(Submission submission) {
        CheckResult result = new WorkbookChecker(submission.declarations()).check(Submission.open(submission.xlsx()));
        CheckedWorkbook workbook = result.workbook()
                .orElseThrow(() -> new IllegalStateException("Daka refuses the workbook: " + result.findings()));
        return new DakaRuleSet(RuleSet.compile(workbook, 1));
    }

    @Override
    public Occasion input(Occasion occasion) {
        return occasion;
    }

    @Override
    public List<FiredRow> evaluate(Occasion input) {
        return ruleSet.evaluate(input);
    }

    @Override
    public List<Long> pointsOf(List<FiredRow> answer) {
        return answer.stream().map(row -> row.effect().points()).toList();
    }
}
