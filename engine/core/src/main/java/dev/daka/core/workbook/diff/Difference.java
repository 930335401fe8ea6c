package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was added, removed, moved or changed.
 *
 * @param about   what differs: the campaign, a table, a row, a limit and so on
 * @param kind    what became of it; a row that was moved and changed is CHANGED
 * @param table   name of the table, for a row, a column or a table, in the later workbook if it is there; otherwise null
 * @param name    name of the rule, limit, metric and so on, in the later workbook if it is there
 * @param before  where it stood; null for what was added
 * @param after   where it stands; null for what was removed
 * @param moved   whether its place among its like differs, or its table does; a mere shift of row numbers is no move
 * @param changes cell by cell; all filled cells for what was added or removed
 * @param words   the whole difference in a sentence
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
