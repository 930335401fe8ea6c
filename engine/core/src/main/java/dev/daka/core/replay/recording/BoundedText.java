package dev.daka.core.replay.recording;

import java.io.IOException;
import java.io.Reader;

/**
 * A reader that refuses text with too many lines or too long a record. CSV parsers hold a whole record in memory, so a
 * quotation mark that is never closed would otherwise exhaust it.
 */
final class BoundedText extends Reader {
    /** Characters that a parser may have read beyond the record it returns. */
    private static final int READ_AHEAD = 16 * 1024;

    private final Reader text;
    private final Recording.Bounds bounds;
    private final boolean linesAreRecords;
    private long lines;
    private long line = 1;
    private long inRecord;
    private boolean afterReturn;

    BoundedText(Reader text, Recording.Bounds bounds) {
        this(text, bounds, false);
    }

    private BoundedText(Reader text, Recording.Bounds bounds, boolean linesAreRecords) {
        this.text = text;
        this.bounds = bounds;
        this.linesAreRecords = linesAreRecords;
    }

    /** Creates a reader that treats each line as a record, for use without a parser. */
    static BoundedText ofLines(Reader text, Recording.Bounds bounds) {
        return new BoundedText(text, bounds, true);
    }

    /** Starts counting the characters of a new record, which begins in line {@code atLine}. */
    void recordBegins(long atLine) {
        line = atLine;
        inRecord = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = text.read(target, offset, Math.min(length, READ_AHEAD / 2));
        for (int i = offset; i < offset + count; i++) {
            char character = target[i];
            boolean lineBreak = character == '\r' || character == '\n';
            lines += lineBreak && !(character == '\n' && afterReturn) ? 1 : 0;
            afterReturn = character == '\r';
            // Blank lines before a record do not count.
            inRecord += lineBreak && inRecord == 0 ? 0 : 1;
            if (lineBreak && linesAreRecords) {
                recordBegins(lines + 1);
            }
        }
        refuseTooMuch();
        return count;
    }

    private void refuseTooMuch() throws UnreadableFile {
        if (lines > bounds.lines()) {
            throw new UnreadableFile(RecordingTexts.text("tooManyLines", bounds.lines()));
        }
        if (inRecord > Recording.Bounds.LONGEST_RECORD + READ_AHEAD) {
            int thousands = Recording.Bounds.LONGEST_RECORD / 1024;
            throw new UnreadableFile(RecordingTexts.text("lineTooLong", line, thousands));
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
