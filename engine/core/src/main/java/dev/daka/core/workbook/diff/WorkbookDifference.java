package dev.daka.core.workbook.diff;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.List;

/**
 * Differences in meaning between two workbooks. Differences in appearance do not count: formats, labels, the order of
 * columns, row numbers that only shift, 39.90 for 39.9, the order of the names in a cell.
 *
 * @param differences the campaign, then each table with its columns and rows, then metrics, limits, content and scenarios;
 *     empty where both mean the same
 * @param findings    the same differences as findings for a reviewer, at cells of the later workbook; those that need a
 *                    second look are warnings
 */
public record WorkbookDifference(List<Difference> differences, List<Finding> findings) {
    public WorkbookDifference {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }

    /** Compares two workbooks. Labels are taken from the workbooks' cells. */
    public static WorkbookDifference between(CheckedWorkbook before, CheckedWorkbook after) {
        return new Comparison(before, after, new Labels(before, after, null)).difference();
    }

    /** Compares two workbooks. Labels are taken from the declarations. */
    public static WorkbookDifference between(CheckedWorkbook before, CheckedWorkbook after, Declarations declarations) {
        return new Comparison(before, after, new Labels(before, after, declarations)).difference();
    }
}
