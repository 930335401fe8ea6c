package dev.daka.bench.load;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.LogBytes;
import java.util.Optional;

/**
 * One stretch of load, and what was spent on it.
 *
 * @param load     connections or clients of a closed loop, actions per second of an open one
 * @param counters what the service counted meanwhile
 * @param log      what PostgreSQL wrote to its log meanwhile
 */
record Stretch(double load, Measured measured, CpuTimes cpu, Counters counters, LogBytes log) {
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

    double logBytesPerDecision() {
        return log.all() / decisions();
    }

    /** Bytes of the log per decision that are not pages in full; empty if that is unknown. */
    Optional<Double> changeBytesPerDecision() {
        return log.fullPages().isPresent()
                ? Optional.of((log.all() - log.fullPages().getAsLong()) / decisions())
                : Optional.empty();
    }

    private double decisions() {
        return Math.max(1, measured.inTime());
    }

    private double wholeTime() {
        return Math.max(0.01, cpu.busy() + cpu.idle());
    }
}
