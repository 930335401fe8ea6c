package dev.daka.core.workbook.read;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Result of checking a workbook.
 *
 * @param findings all findings: errors first, then by sheet and cell
 * @param workbook the checked workbook; present exactly if no finding is an error
 * @param view     the displayed content of the workbook, present even if there are errors
 */
public record CheckResult(List<Finding> findings, Optional<CheckedWorkbook> workbook, WorkbookView view) {
    public CheckResult {
        findings = List.copyOf(findings);
        boolean errors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (errors == workbook.isPresent()) {
            throw new IllegalArgumentException("A workbook is usable exactly when it has no errors");
        }
    }
}
