package dev.daka.core.workbook.read;

import dev.daka.core.workbook.file.Grid;
import dev.daka.core.workbook.file.GridEdit;
import java.util.List;

/**
 * A workbook that an operator edits, with what the check finds in it. Immutable: an edit makes another edited workbook,
 * and the one before stays as it is, so that the edit can be undone.
 *
 * <p>The result after an edit is the result of a check of the whole edited grid. It takes less time, because the file is
 * not read again and only new contents of cells are parsed.
 */
public final class EditedWorkbook {
    private final WorkbookChecker checker;
    private final Grid grid;
    private final CellValues values;
    private final CheckResult result;

    private EditedWorkbook(WorkbookChecker checker, Grid grid, CellValues values) {
        this.checker = checker;
        this.grid = grid;
        this.values = values;
        this.result = checker.check(grid, values);
    }

    /** Checks the grid and keeps it for edits. */
    public static EditedWorkbook open(WorkbookChecker checker, Grid grid) {
        return new EditedWorkbook(checker, grid, new CellValues());
    }

    /**
     * The workbook after some edits, one after the other.
     *
     * @throws IllegalStateException    if the grid cannot be edited
     * @throws IllegalArgumentException if an edit names a sheet that the workbook does not have
     */
    public EditedWorkbook with(List<GridEdit> edits) {
        Grid edited = grid;
        for (GridEdit edit : edits) {
            edited = edited.with(edit);
        }
        return new EditedWorkbook(checker, edited, values.forNextCheck());
    }

    public Grid grid() {
        return grid;
    }

    public CheckResult result() {
        return result;
    }
}
