package dev.daka.cli;

import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.diff.Difference;
import dev.daka.core.workbook.diff.WorkbookDifference;
import java.util.List;

/**
 * What {@code daka diff} says. It is written as JSON as it stands.
 *
 * @param same     whether both mean the same
 * @param findings the same for a reviewer: what asks for a second look
 */
record DiffReport(
        DiffCommand.Side a, DiffCommand.Side b, boolean same, List<Difference> differences, List<Finding> findings) {
    static DiffReport of(DiffCommand.Side a, DiffCommand.Side b, WorkbookDifference difference) {
        return new DiffReport(
                a, b, difference.differences().isEmpty(), difference.differences(), difference.findings());
    }
}
