package dev.daka.core.replay.recording;

import java.io.IOException;
import java.io.Reader;

/**
 * Text that ends with a refusal if it has too many lines, or a record of too many characters. The parsers above it collect
 * a record before they hand it out, so that a quotation mark that is never closed would otherwise fill the memory.
 */
final class BoundedText extends Reader {
    /** How far a parser may have read ahead of the record that it hands out. */
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

    /** Text that no parser reads yet. No line is longer than a record may be. */
    static BoundedText ofLines(Reader text, Recording.Bounds bounds) {
        return new BoundedText(text, bounds, true);
    }

    /** Says that all that is read from here on belongs to the record that begins in that line. */
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
            // Blank lines before a record belong to none.
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
