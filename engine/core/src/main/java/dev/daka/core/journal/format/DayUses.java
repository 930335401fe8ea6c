package dev.daka.core.journal.format;

import dev.daka.core.journal.DayUse;
import java.time.LocalDate;

/** Reads and writes the use of a limit that is counted under one day. */
final class DayUses implements DayForm<DayUse> {
    static final DayUses FORM = new DayUses();

    private DayUses() {}

    @Override
    public void write(ByteWriter out, DayUse use) {
        out.day(use.day());
        out.unsigned(use.used());
        LocalDate until = use.until();
        out.unsigned(until == null ? 0 : until.toEpochDay() - use.day().toEpochDay() + 1);
    }

    @Override
    public DayUse read(ByteReader in) {
        LocalDate day = in.day();
        long used = in.unsigned();
        long until = in.unsigned();
        return new DayUse(day, used, until == 0 ? null : day.plusDays(until - 1));
    }

    @Override
    public LocalDate first(DayUse use) {
        return use.day();
    }

    @Override
    public LocalDate last(DayUse use) {
        return use.day();
    }
}
