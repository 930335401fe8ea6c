package dev.daka.bench.load;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.LogBytes;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Samples of measured series. */
final class Samples {
    private static final int SECONDS = 10;

    private Samples() {}

    /** A stretch of 10 s without processor time. */
    static Stretch stretch(double load, long inTime, long errors) {
        return stretch(load, inTime, errors, new CpuTimes(0, 0, 0, 0, 0), 0, 0);
    }

    static Stretch stretch(double load, long inTime, long errors, CpuTimes cpu, long logged, long fullPages) {
        Measured measured = new Measured(TimeUnit.SECONDS.toNanos(SECONDS), inTime, errors, Measured.histogram());
        return new Stretch(
                load, measured, cpu, new Counters(Map.of()), new LogBytes(logged, OptionalLong.of(fullPages)));
    }

    static Series series(String title, double spending, Stretch... closed) {
        return new Series(title, List.of(closed), List.of(), Map.of(), spending, "", "");
    }
}
