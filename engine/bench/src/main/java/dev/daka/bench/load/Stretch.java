package dev.daka.bench.load;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;

/**
 * One stretch of load, and what was spent on it.
 *
 * @param load     connections or clients of a closed loop, actions per second of an open one
 * @param counters what the service counted meanwhile
 */
record Stretch(double load, Measured measured, CpuTimes cpu, Counters counters) {
    /** Answers right and in time. */
    double perSecond() {
        return measured.perSecond();
    }
}
