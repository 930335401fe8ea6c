package dev.daka.core.replay.recording;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a file that only a pass over all of its bytes shows.
 *
 * @param charset charset of the text: UTF-8, UTF-16 or GB18030
 * @param gzip    true if the file is compressed with gzip
 * @param sha256  SHA-256 of the file as stored, in hexadecimal
 */
record FileLook(Charset charset, boolean gzip, String sha256) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 64 * 1024;
    private static final int FEW = 4096;
    private static final int BIG_ENDIAN_MARK = 0xFEFF;
    private static final int LITTLE_ENDIAN_MARK = 0xFFFE;

    /**
     * Reads the whole file, because a single character at its end may tell UTF-8 from GB18030.
     *
     * @throws UnreadableFile if the file is not text, has another encoding, or exceeds the bounds
     */
    static FileLook of(Recording.Content content, Recording.Bounds bounds) throws IOException {
        MessageDigest digest = digest();
        try (DigestInputStream file = new DigestInputStream(content.open(), digest)) {
            RecordedText.Unpacked unpacked = RecordedText.unpack(file, bounds.bytes());
            BufferedInputStream bytes = new BufferedInputStream(unpacked.bytes(), BUFFER);
            Charset marked = marked(bytes);
            Charset charset = marked == null ? StandardCharsets.UTF_8 : marked;
            if (!decodes(bytes, charset, bounds, null)) {
                charset = chinese(content, bounds, marked);
            }
            file.transferTo(OutputStream.nullOutputStream());
            return new FileLook(charset, unpacked.gzip(), HexFormat.of().formatHex(digest.digest()));
        } catch (ZipException | EOFException damaged) {
            throw RecordedText.damaged();
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * The UTF-16 charset that a byte order mark shows, or the zero bytes that UTF-16 has in each ASCII character; null
     * if the bytes show neither.
     */
    private static @Nullable Charset marked(BufferedInputStream bytes) throws IOException {
        bytes.mark(FEW);
        byte[] first = bytes.readNBytes(FEW);
        bytes.reset();
        int start = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
        if (start == BIG_ENDIAN_MARK) {
            return StandardCharsets.UTF_16BE;
        }
        if (start == LITTLE_ENDIAN_MARK) {
            return StandardCharsets.UTF_16LE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) {
            zeros[i % 2] += first[i] == 0 ? 1 : 0;
        }
        if ((zeros[0] + zeros[1]) * 4 < first.length || zeros[0] == zeros[1]) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static Charset chinese(Recording.Content content, Recording.Bounds bounds, @Nullable Charset marked)
            throws IOException {
        ChineseText chinese = new ChineseText();
        try (InputStream file = content.open()) {
            InputStream bytes = RecordedText.unpack(file, bounds.bytes()).bytes();
            if (marked != null || !decodes(bytes, GB18030, bounds, chinese) || !chinese.isLikely()) {
                throw new UnreadableFile(RecordingTexts.text("unknownEncoding"));
            }
        }
        return GB18030;
    }

    /** True if all bytes are text of this charset. Reads to the end in this case. */
    private static boolean decodes(
            InputStream bytes, Charset charset, Recording.Bounds bounds, @Nullable ChineseText judge)
            throws IOException {
        BoundedText text = BoundedText.ofLines(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                bounds);
        char[] buffer = new char[BUFFER];
        try {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                if (judge != null) {
                    judge.add(buffer, read);
                }
            }
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }

    /**
     * Judges whether text decoded as GB18030 is Chinese. Text of other encodings is often valid GB18030 too, but
     * decodes to rare characters. At least 70% of the characters beyond ASCII must be in GB2312: 6,763 common
     * characters and their punctuation.
     */
    private static final class ChineseText {
        private static final int LAST_OF_ASCII = 0x7F;
        private static final int YEN = 0xA5;
        /** Maximum number of characters beyond ASCII that are examined. */
        private static final long ENOUGH = 100_000;

        private static final Set<Character.UnicodeBlock> PUNCTUATION = Set.of(
                Character.UnicodeBlock.GENERAL_PUNCTUATION,
                Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

        private final CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        private long usual;
        private long all;

        void add(char[] text, int length) {
            for (int i = 0; i < length && all < ENOUGH; i++) {
                if (text[i] > LAST_OF_ASCII) {
                    all++;
                    usual += isUsual(text[i]) ? 1 : 0;
                }
            }
        }

        private boolean isUsual(char character) {
            if (character == YEN) {
                return true;
            }
            return common.canEncode(character)
                    && (Character.isIdeographic(character)
                            || PUNCTUATION.contains(Character.UnicodeBlock.of(character)));
        }

        boolean isLikely() {
            return usual * 10 >= all * 7;
        }
    }
}
