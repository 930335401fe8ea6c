package dev.daka.core.replay.recording;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Is told each row of a recording, in the order of the file. */
interface RowVisitor {
    /** The columns, where the file names them before its rows. */
    void header(List<String> columns);

    /** A row with the cells that are not blank, by column. */
    void row(long line, Map<String, String> cells) throws IOException;

    /** A line, or so many lines from there on, that cannot be read. */
    void unreadable(long line, long lines, SkipReason.Why why);
}
