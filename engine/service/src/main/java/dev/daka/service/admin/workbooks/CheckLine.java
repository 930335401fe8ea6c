package dev.daka.service.admin.workbooks;

import dev.daka.service.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to a check: its progress or, in the last line, its result.
 *
 * @param stage   stage of the check; absent in the last line
 * @param done    number of finished steps of the stage
 * @param total   number of steps of the stage
 * @param result  result of the check; only in the last line
 * @param problem why the check failed; only in the last line, and absent if it succeeded
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
