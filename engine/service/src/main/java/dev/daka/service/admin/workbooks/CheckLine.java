package dev.daka.service.admin.workbooks;

import dev.daka.service.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to a check: how far it is, or, in the last line, what came of it.
 *
 * @param stage   what is being done; absent from the last line
 * @param done    how many of the stage's steps are done
 * @param total   how many steps the stage has
 * @param result  what the check found; only in the last line
 * @param problem why the check could not be done; only in the last line, and absent if it was done
 */
record CheckLine(
        @Nullable Stage stage,
        @Nullable Integer done,
        @Nullable Integer total,
        @Nullable WorkbookCheck result,
        @Nullable Problem problem) {
    /** A stage of a check, in the order in which they happen. */
    enum Stage {
        /** The check waits for other checks to finish. */
        WAITING,
        READING,
        CHECKING,
        /** The workbook's scenarios are rehearsed. */
        REHEARSING,
        /** The workbook is compared with the version that decides now. */
        COMPARING,
        DONE
    }

    static CheckLine at(Stage stage, int done, int total) {
        return new CheckLine(stage, done, total, null, null);
    }

    static CheckLine of(WorkbookCheck result) {
        return new CheckLine(null, null, null, result, null);
    }

    static CheckLine of(Problem problem) {
        return new CheckLine(null, null, null, null, problem);
    }
}
