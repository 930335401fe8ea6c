package dev.daka.core.journal.format;

import java.time.LocalDate;

/** Reads and writes entries that each cover one day or several days. */
interface DayForm<T> {
    void write(ByteWriter out, T entry);

    T read(ByteReader in);

    LocalDate first(T entry);

    LocalDate last(T entry);
}
