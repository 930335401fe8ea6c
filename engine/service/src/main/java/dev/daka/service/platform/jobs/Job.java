package dev.daka.service.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Background job that the service runs repeatedly. Every replica runs it, so concurrent runs must be safe. */
public interface Job {
    /** Name of the job in the log and in its thread's name, such as {@code settle}. */
    String name();

    /**
     * Time from now until the next run; empty to never run again.
     *
     * @param first true if this process has not run the job yet
     */
    Optional<Duration> pause(Instant now, boolean first);

    /**
     * Runs the job once.
     *
     * @param goesOn returns false once the service stops; the job must then end soon
     */
    void run(BooleanSupplier goesOn);
}
