package dev.daka.bench.load;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.LogBytes;
import java.util.Optional;

/**
 * One stretch of load and the resources that it used.
 *
 * @param load     connections or clients of a closed loop, or actions per second of an open loop
 * @param measured throughput and latency
 * @param cpu      processor time used during the stretch
 * @param counters the service's counters during the stretch
 * @param log      bytes that PostgreSQL wrote to its write-ahead log during the stretch
 */
record Stretch(double load, Measured measured, CpuTimes cpu, Counters counters, LogBytes log) {
    /** Correct answers per second, within the stretch's time. */
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

    /** Percentage of all processors' time that processes outside the measurement used. */
    double percentOthers() {
        return 100 * cpu.others() / wholeTime();
    }

    /** Percentage of all processors' time that was idle. */
    double percentIdle() {
        return 100 * cpu.idle() / wholeTime();
    }

    double logBytesPerDecision() {
        return log.all() / decisions();
    }

    /** Bytes of the write-ahead log per decision, without full pages; empty if the size of full pages is unknown. */
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
