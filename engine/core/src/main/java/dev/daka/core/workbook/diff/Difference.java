package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was added, removed, moved or changed.
 *
 * @param about   kind of thing that differs: the campaign, a table, a row, a limit and so on
 * @param kind    what happened to it; a row that was both moved and changed is CHANGED
 * @param table   name of the table, for a row, a column or a table, in the later workbook if it is there; otherwise null
 * @param name    name of the rule, limit, metric and so on, in the later workbook if it is there
 * @param before  position in the earlier workbook; null if it was added
 * @param after   position in the later workbook; null if it was removed
 * @param moved   whether its order among its neighbours or its table changed; a row number that only shifts does not
 *                count
 * @param changes differences of cells; for something added or removed, all of its filled cells
 * @param words   the difference in one sentence
 */
public record Difference(
        Subject about,
        Kind kind,
        @Nullable String table,
        String name,
        @Nullable DiffPlace before,
        @Nullable DiffPlace after,
        boolean moved,
        List<Change> changes,
        Label words) {
    /** Kind of thing that differs. */
    public enum Subject {
        /** The fields of the Campaign sheet. */
        CAMPAIGN,
        TABLE,
        COLUMN,
        /** A rule. */
        ROW,
        METRIC,
        LIMIT,
        CONTENT,
        SCENARIO
    }

    /** How it differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    public Difference {
        changes = List.copyOf(changes);
        if (before == null && after == null) {
            throw new IllegalArgumentException("What differs stands in one of the two workbooks at least");
        }
    }
}
