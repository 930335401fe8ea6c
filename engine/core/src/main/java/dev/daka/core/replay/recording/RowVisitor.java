package dev.daka.core.replay.recording;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Receives the rows of a recording, in the order of the file. */
interface RowVisitor {
    /** Receives the columns, before any row. Not called for JSON Lines, which have no header. */
    void header(List<String> columns);

    /**
     * Receives a row.
     *
     * @param line  number of the row's first line, from 1
     * @param cells cells that are not blank, by column
     */
    void row(long line, Map<String, String> cells) throws IOException;

    /**
     * Receives {@code lines} consecutive lines that cannot be read.
     *
     * @param line number of the first of them, from 1
     */
    void unreadable(long line, long lines, SkipReason.Why why);
}
