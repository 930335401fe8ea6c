package dev.daka.core.journal.format;

import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.journal.DayBlock;
import dev.daka.core.journal.NewestFirst;
import java.time.LocalDate;

/** Reads and writes the blocks of a metric. The runs of a block are decoded only when they are read. */
final class DayBlocks implements DayForm<DayBlock> {
    static final DayBlocks FORM = new DayBlocks();

    private DayBlocks() {}

    @Override
    public void write(ByteWriter out, DayBlock block) {
        out.day(block.first());
        out.day(block.last());
        out.unsigned(block.days());
        out.unsigned(block.total().count());
        out.decimal(block.total().sum());
        StoredDays.write(out, block.runs(), DayRuns.FORM);
    }

    @Override
    public DayBlock read(ByteReader in) {
        LocalDate first = in.day();
        LocalDate last = in.day();
        int days = Math.toIntExact(in.unsigned());
        DayFigure total = new DayFigure(in.unsigned(), in.decimal());
        NewestFirst<DayRun> runs = new NewestFirst<>();
        StoredDays.read(in, runs, DayRuns.FORM);
        return new DayBlock(first, last, days, total, runs);
    }

    @Override
    public LocalDate first(DayBlock block) {
        return block.first();
    }

    @Override
    public LocalDate last(DayBlock block) {
        return block.last();
    }
}
