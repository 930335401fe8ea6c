package dev.daka.core.journal.format;

import dev.daka.core.journal.NewestFirst;
import dev.daka.core.journal.Stored;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NoSuchElementException;

/**
 * Stored entries of a metric or a limit, newest first. They are preceded by their length in bytes, so that entries that
 * are not needed can be copied without decoding.
 */
final class StoredDays<T> implements Stored<T> {
    private final DayForm<T> form;
    private final ByteReader in;
    private int left;
    /** First day of the entry that was decoded last. */
    private LocalDate newer;

    private StoredDays(DayForm<T> form, ByteReader in, int left, LocalDate newer) {
        this.form = form;
        this.in = in;
        this.left = left;
        this.newer = newer;
    }

    static <T> void write(ByteWriter out, NewestFirst<T> days, DayForm<T> form) {
        int start = out.length();
        out.unsigned(days.size());
        if (days.split(entry -> form.write(out, entry)) instanceof StoredDays<T> stored) {
            stored.in.writeRest(out);
        }
        out.insertLength(start);
    }

    static <T> void read(ByteReader in, NewestFirst<T> days, DayForm<T> form) {
        ByteReader part = in.part();
        int count = part.count();
        if (count == 0 && !part.isAtEnd()) {
            throw new IllegalArgumentException("A state has bytes where it has no days");
        }
        days.restore(new StoredDays<>(form, part, count, LocalDate.MAX));
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public T next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        T entry = read();
        if (!form.last(entry).isBefore(newer)) {
            throw new IllegalArgumentException("A state has days up to " + form.last(entry) + " after " + newer);
        }
        newer = form.first(entry);
        left--;
        if (in.isAtEnd() != (left == 0)) {
            throw new IllegalArgumentException("A state has days of another length than it says");
        }
        return entry;
    }

    private T read() {
        try {
            return form.read(in);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new IllegalArgumentException("A state has an impossible day", outOfRange);
        }
    }

    @Override
    public int left() {
        return left;
    }
}
