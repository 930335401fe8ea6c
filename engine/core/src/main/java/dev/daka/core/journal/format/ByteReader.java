package dev.daka.core.journal.format;

import dev.daka.core.campaign.Currency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote. Throws {@link IllegalArgumentException} if the bytes are damaged. */
final class ByteReader {
    private static final int MOST_DECIMALS = 1000;

    private final byte[] bytes;
    private int place;
    private final int end;
    private final List<String> names;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length, new ArrayList<>());
    }

    private ByteReader(byte[] bytes, int place, int end, List<String> names) {
        this.bytes = bytes;
        this.place = place;
        this.end = end;
        this.names = names;
    }

    /** Returns a reader for the next part, which is preceded by its length in bytes, and skips the part. */
    ByteReader part() {
        int length = count();
        ByteReader part = new ByteReader(bytes, place, place + length, names);
        place += length;
        return part;
    }

    /** Copies the unread bytes to {@code out}. */
    void writeRest(ByteWriter out) {
        out.append(bytes, place, end - place);
    }

    private byte next() {
        if (place == end) {
            throw new IllegalArgumentException("A state ends after " + place + " bytes, in the middle of something");
        }
        return bytes[place++];
    }

    long unsigned() {
        long value = 0;
        int shift = 0;
        byte next = next();
        while (next < 0) {
            if (shift > 56) {
                throw new IllegalArgumentException("A number of a state has more than 64 bits");
            }
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = next();
        }
        return value | (long) next << shift;
    }

    int count() {
        long count = unsigned();
        if (count < 0 || count > end - place) {
            throw new IllegalArgumentException((end - place) + " bytes of a state cannot hold " + count + " things");
        }
        return (int) count;
    }

    long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    String name() {
        long known = unsigned();
        if (known < 0 || known > names.size()) {
            throw new IllegalArgumentException("A state has no name " + known);
        }
        if (known > 0) {
            return names.get((int) known - 1);
        }
        String name = text();
        names.add(name);
        return name;
    }

    String text() {
        int length = count();
        String text = new String(bytes, place, length, StandardCharsets.UTF_8);
        place += length;
        return text;
    }

    private byte[] someBytes() {
        int length = count();
        byte[] some = Arrays.copyOfRange(bytes, place, place + length);
        place += length;
        return some;
    }

    LocalDate day() {
        long value = unsigned();
        if (value == 0) {
            return Currency.NEVER;
        }
        long days = value - 1;
        return LocalDate.ofEpochDay(ByteWriter.FIRST_DAY + (days >>> 1 ^ -(days & 1)));
    }

    LocalDate start() {
        LocalDate day = day();
        return day.equals(Currency.NEVER) ? LocalDate.MIN : day;
    }

    Instant moment() {
        return Instant.ofEpochSecond(signed(), unsigned());
    }

    @Nullable Instant optionalMoment() {
        return unsigned() == 0 ? null : moment();
    }

    UUID id() {
        return new UUID(eight(), eight());
    }

    private long eight() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | (next() & 0xFF);
        }
        return value;
    }

    BigDecimal decimal() {
        long scale = signed();
        if (Math.abs(scale) > MOST_DECIMALS) {
            throw new IllegalArgumentException("A number of a state has " + scale + " decimals");
        }
        return unsigned() == 0
                ? BigDecimal.valueOf(signed(), (int) scale)
                : new BigDecimal(new BigInteger(someBytes()), (int) scale);
    }

    boolean isAtEnd() {
        return place == end;
    }
}
