package dev.daka.core.journal.format;

import dev.daka.core.campaign.Currency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes numbers as variable-length integers, 7 bits per byte, and each name once. */
final class ByteWriter {
    /** Days are counted from 1 January 2020, so that days up to June 2042 take two bytes. */
    static final long FIRST_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

    /** Maximum length in bytes of a 64-bit number. */
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes;
    private int length;
    private final Map<String, Integer> names = new HashMap<>();

    /** @param expected likely number of bytes; the buffer grows if it is exceeded */
    ByteWriter(int expected) {
        bytes = new byte[expected];
    }

    void unsigned(long value) {
        reserve(LONGEST_NUMBER);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** Writes a name. A name that was written before is replaced by its number. */
    void name(String name) {
        Integer known = names.get(name);
        if (known == null) {
            names.put(name, names.size() + 1);
            unsigned(0);
            text(name);
        } else {
            unsigned(known);
        }
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] more) {
        unsigned(more.length);
        append(more, 0, more.length);
    }

    void append(byte[] from, int place, int count) {
        reserve(count);
        System.arraycopy(from, place, bytes, length, count);
        length += count;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    int length() {
        return length;
    }

    /** Inserts, at {@code place}, the number of bytes written from there to the end. */
    void insertLength(int place) {
        int count = length - place;
        reserve(LONGEST_NUMBER);
        int digits = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(count) + 6) / 7);
        System.arraycopy(bytes, place, bytes, place + digits, count);
        length = place;
        unsigned(count);
        length += count;
    }

    /** Writes a day; 0 for {@link Currency#NEVER}. */
    void day(LocalDate day) {
        if (day.equals(Currency.NEVER)) {
            unsigned(0);
        } else {
            long days = day.toEpochDay() - FIRST_DAY;
            unsigned((days << 1 ^ days >> 63) + 1);
        }
    }

    /** Writes a start day, such as the first day that a state keeps separately; 0 for {@link LocalDate#MIN}. */
    void start(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            unsigned(0);
        } else {
            day(day);
        }
    }

    void moment(Instant moment) {
        signed(moment.getEpochSecond());
        unsigned(moment.getNano());
    }

    /** Writes 0 for null, otherwise 1 and the moment. */
    void optional(@Nullable Instant moment) {
        unsigned(moment == null ? 0 : 1);
        if (moment != null) {
            moment(moment);
        }
    }

    void id(UUID id) {
        eight(id.getMostSignificantBits());
        eight(id.getLeastSignificantBits());
    }

    private void eight(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    void decimal(BigDecimal value) {
        signed(value.scale());
        BigInteger unscaled = value.unscaledValue();
        boolean isLong = unscaled.bitLength() < 64;
        unsigned(isLong ? 0 : 1);
        if (isLong) {
            signed(unscaled.longValue());
        } else {
            bytes(unscaled.toByteArray());
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
