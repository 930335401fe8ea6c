package dev.daka.core.journal.format;

import java.time.LocalDate;

/** How an entry of one day or of several days in a row is written. */
interface DayForm<T> {
    void write(ByteWriter out, T entry);

    T read(ByteReader in);

    LocalDate first(T entry);

    LocalDate last(T entry);
}
