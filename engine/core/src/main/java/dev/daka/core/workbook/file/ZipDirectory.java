package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the central directory of a zip file and compares it with the local header before each part. The parts must
 * fill the file without gaps, so that no part can be hidden between them.
 *
 * <p>Field offsets are those of PKWARE's APPNOTE 6.3.10, section 4.3.
 */
final class ZipDirectory {
    private static final int MOST_ENTRIES = 100;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    /**
     * Length of the ZIP64 end record and its locator. Large files have them between the central directory and the end
     * record; some programs always write them.
     */
    private static final int END_64_LENGTH = 56 + 20;

    private static final long IN_EXTRA_FIELD = 0xFFFF_FFFFL;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;

    private ZipDirectory(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * An entry of the central directory.
     *
     * @param name       name of the part, with slashes
     * @param flags      general purpose flags of the entry
     * @param stored     true if the part is stored without compression
     * @param crc        CRC-32 of the unpacked bytes
     * @param compressed packed length in bytes
     * @param size       unpacked length in bytes
     * @param header     offset of the local header in the file
     * @param data       offset of the packed bytes in the file
     */
    record Entry(String name, int flags, boolean stored, long crc, long compressed, long size, int header, int data) {
        long end() {
            return data + compressed;
        }
    }

    static List<Entry> read(byte[] file) throws FileRefused {
        try {
            return new ZipDirectory(file).entries();
        } catch (IndexOutOfBoundsException | IllegalArgumentException pointsOutside) {
            throw damaged();
        }
    }

    private static FileRefused damaged() {
        return new FileRefused(FileFindingCodes.DAMAGED, Place.FILE);
    }

    private static FileRefused differing(String name) {
        return new FileRefused(FileFindingCodes.DIRECTORIES_DIFFER, Place.FILE, name);
    }

    private List<Entry> entries() throws FileRefused {
        int end = end();
        int count = unsignedShort(end + 10);
        if (count > MOST_ENTRIES) {
            throw new FileRefused(FileFindingCodes.TOO_MANY_ENTRIES, Place.FILE, MOST_ENTRIES);
        }
        int at = position(unsignedInt(end + 16), end);
        int start = at;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            require(file.getInt(at) == CENTRAL);
            entries.add(entry(at));
            at += CENTRAL_LENGTH + unsignedShort(at + 28) + unsignedShort(at + 30) + unsignedShort(at + 32);
        }
        require(at == end || (at == end - END_64_LENGTH && file.getInt(at) == END_64));
        requireNoGaps(entries, start);
        return entries;
    }

    /** Offset of the end record. Only its own comment may follow it in the file. */
    private int end() throws FileRefused {
        int last = file.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            if (file.getInt(at) == END && at + END_LENGTH + unsignedShort(at + 20) == file.limit()) {
                require(file.getShort(at + 4) == 0 && file.getShort(at + 8) == file.getShort(at + 10));
                return at;
            }
        }
        throw damaged();
    }

    private int position(long offset, int end) throws FileRefused {
        if (offset != IN_EXTRA_FIELD) {
            require(offset < file.limit());
            return (int) offset;
        }
        require(file.getInt(end - END_64_LENGTH) == END_64);
        return Math.toIntExact(checked(file.getLong(end - END_64_LENGTH + 48)));
    }

    private Entry entry(int at) throws FileRefused {
        int flags = unsignedShort(at + 8);
        int method = unsignedShort(at + 10);
        String name = name(at + CENTRAL_LENGTH, unsignedShort(at + 28));
        if ((flags & ENCRYPTED) != 0) {
            throw new FileRefused(FileFindingCodes.ENCRYPTED, Place.FILE);
        }
        require(method == STORED || method == DEFLATED);
        LongField large = new LongField(at + CENTRAL_LENGTH + unsignedShort(at + 28), unsignedShort(at + 30));
        long size = large.orElse(unsignedInt(at + 24));
        long compressed = large.orElse(unsignedInt(at + 20));
        int header = (int) large.orElse(unsignedInt(at + 42));
        requireSameHeader(at, header, name);
        int data = header + LOCAL_LENGTH + unsignedShort(header + 26) + unsignedShort(header + 28);
        require(data + compressed <= file.limit() && (method == DEFLATED || size == compressed));
        return new Entry(name, flags, method == STORED, unsignedInt(at + 16), compressed, size, header, data);
    }

    private void requireSameHeader(int central, int local, String name) throws FileRefused {
        require(file.getInt(local) == LOCAL);
        boolean same = file.getShort(central + 8) == file.getShort(local + 6)
                && file.getShort(central + 10) == file.getShort(local + 8)
                && name.equals(name(local + LOCAL_LENGTH, unsignedShort(local + 26)));
        boolean sizesFollow = (unsignedShort(local + 6) & SIZES_FOLLOW) != 0;
        if (!same || !(sizesFollow || sameSizes(central, local))) {
            throw differing(name);
        }
    }

    private boolean sameSizes(int central, int local) {
        return file.getInt(central + 16) == file.getInt(local + 14)
                && sameSize(unsignedInt(central + 20), unsignedInt(local + 18))
                && sameSize(unsignedInt(central + 24), unsignedInt(local + 22));
    }

    private static boolean sameSize(long central, long local) {
        return central == local || local == IN_EXTRA_FIELD || central == IN_EXTRA_FIELD;
    }

    private void requireNoGaps(List<Entry> entries, int directory) throws FileRefused {
        long end = 0;
        @Nullable Entry last = null;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingInt(Entry::header)).toList()) {
            requireNoGap(last, end, entry.header(), entry.name());
            last = entry;
            end = entry.end();
        }
        requireNoGap(last, end, directory, last == null ? "" : last.name());
    }

    /**
     * Checks that the next part starts where the last one ends. If the sizes of the last part follow its data, a data
     * descriptor of 12 to 24 bytes is allowed in between, which is too short for another part.
     */
    private static void requireNoGap(@Nullable Entry last, long end, int next, String name) throws FileRefused {
        long gap = next - end;
        boolean sizesFollow = last != null && (last.flags() & SIZES_FOLLOW) != 0;
        if (gap != 0 && !(sizesFollow && gap >= 12 && gap <= 24 && gap % 4 == 0)) {
            throw differing(name);
        }
    }

    private String name(int at, int length) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void require(boolean intact) throws FileRefused {
        if (!intact) {
            throw damaged();
        }
    }

    private static long checked(long value) throws FileRefused {
        require(value >= 0 && value <= Integer.MAX_VALUE);
        return value;
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(file.getInt(at));
    }

    /**
     * ZIP64 extra field of an entry. It holds, in the order of section 4.5.3, those of the unpacked size, packed size
     * and offset that do not fit into 32 bits.
     */
    private final class LongField {
        private static final int ID = 1;
        private int at = -1;
        private int end = -1;

        LongField(int from, int length) {
            for (int field = from; field + 4 <= from + length; field += 4 + unsignedShort(field + 2)) {
                if (unsignedShort(field) == ID) {
                    at = field + 4;
                    end = at + unsignedShort(field + 2);
                }
            }
        }

        long orElse(long plain) throws FileRefused {
            if (plain != IN_EXTRA_FIELD) {
                return checked(plain);
            }
            require(at >= 0 && at + 8 <= end);
            at += 8;
            return checked(file.getLong(at - 8));
        }
    }
}
