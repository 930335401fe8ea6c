package dev.daka.core.workbook.read;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What checking a workbook gave.
 *
 * @param findings all of them, errors first, then by sheet and cell
 * @param workbook present exactly when no finding is an error
 * @param view     what the workbook shows, errors or not
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
