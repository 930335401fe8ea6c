package dev.daka.core.replay.recording;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens a file as text: decompresses gzip, skips a byte order mark, and refuses bytes that do not fit the charset and
 * files that are too large.
 */
final class RecordedText {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int BUFFER = 64 * 1024;

    /** Number of characters that {@link #firstCharacter} and the search for the header may read ahead. */
    static final int PEEK = 64 * 1024;

    /** Reads the text of a file. */
    interface Reading {
        void of(BufferedReader text) throws IOException;
    }

    /**
     * The bytes of a file, decompressed.
     *
     * @param gzip true if the file was compressed
     */
    record Unpacked(InputStream bytes, boolean gzip) {}

    private RecordedText() {}

    /**
     * Passes the text to {@code reading} and closes the stream.
     *
     * @param look    what an earlier look at the same file showed
     * @param largest maximum number of bytes after decompression
     * @throws UnreadableFile if the file is damaged, too large, or has changed since {@code look}
     */
    static void read(InputStream file, FileLook look, long largest, Reading reading) throws IOException {
        try (file) {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(
                            unpack(file, largest).bytes(),
                            look.charset()
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    PEEK);
            skipByteOrderMark(text);
            reading.of(text);
        } catch (CharacterCodingException changed) {
            throw new UnreadableFile(RecordingTexts.text("changedWhileRead"));
        } catch (ZipException | EOFException damaged) {
            throw damaged();
        }
    }

    static UnreadableFile damaged() {
        return new UnreadableFile(RecordingTexts.text("damagedGzip"));
    }

    /** @throws UnreadableFile if the file is a workbook or a zip file */
    static Unpacked unpack(InputStream file, long largest) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, BUFFER);
        boolean gzip = startsWith(bytes, GZIP_FIRST, GZIP_SECOND);
        if (startsWith(bytes, 'P', 'K')) {
            throw new UnreadableFile(RecordingTexts.text("workbook"));
        }
        return new Unpacked(new Bounded(gzip ? new GZIPInputStream(bytes, BUFFER) : bytes, largest), gzip);
    }

    /** The first character that is not white space; -1 if there is none. Does not consume it. */
    static int firstCharacter(BufferedReader text) throws IOException {
        text.mark(PEEK);
        int character = text.read();
        for (int read = 1; character >= 0 && Character.isWhitespace(character) && read < PEEK; read++) {
            character = text.read();
        }
        text.reset();
        return character;
    }

    private static boolean startsWith(BufferedInputStream bytes, int first, int second) throws IOException {
        bytes.mark(2);
        boolean found = bytes.read() == first && bytes.read() == second;
        bytes.reset();
        return found;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** Limits the number of bytes, because a small gzip file may decompress to terabytes. */
    private static final class Bounded extends FilterInputStream {
        private final long largest;
        private long read;

        Bounded(InputStream in, long largest) {
            super(in);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws UnreadableFile {
            read += bytes;
            if (read > largest) {
                long megabytes = largest / (1024 * 1024);
                throw new UnreadableFile(RecordingTexts.text("fileTooLarge", megabytes));
            }
        }
    }
}
