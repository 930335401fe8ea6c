package dev.daka.bench.load;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;

/**
 * One stretch of load, and what was spent on it.
 *
 * @param load     connections or clients of a closed loop, actions per second of an open one
 * @param counters what the service counted meanwhile
 * @param walBytes that the server wrote to its log meanwhile
 */
record Stretch(double load, Measured measured, CpuTimes cpu, Counters counters, long walBytes) {
    /** Answers right and in time. */
    double perSecond() {
        return measured.perSecond();
    }

    double serviceMillisPerDecision() {
        return 1_000 * cpu.service() / decisions();
    }

    double postgresMillisPerDecision() {
        return 1_000 * cpu.postgres() / decisions();
    }

    double clientMillisPerDecision() {
        return 1_000 * cpu.client() / decisions();
    }

    /** Of all processors' time, what others took, who have no part in the measurement. */
    double percentOthers() {
        return 100 * cpu.others() / wholeTime();
    }

    /** Of all processors' time. */
    double percentIdle() {
        return 100 * cpu.idle() / wholeTime();
    }

    double walBytesPerDecision() {
        return walBytes / decisions();
    }

    private double decisions() {
        return Math.max(1, measured.inTime());
    }

    private double wholeTime() {
        return Math.max(0.01, cpu.busy() + cpu.idle());
    }
}
