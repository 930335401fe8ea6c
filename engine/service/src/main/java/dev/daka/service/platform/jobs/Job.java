package dev.daka.service.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Something that the service does by itself from time to time. Every replica does it, so it must bear being done by several. */
public interface Job {
    /** Such as {@code settle}: names the thread, and the chore in the log. */
    String name();

    /**
     * How long from now on until it is done; empty for never.
     *
     * @param first whether this process has not done it yet
     */
    Optional<Duration> pause(Instant now, boolean first);

    /**
     * Does it once.
     *
     * @param goesOn false once the service stops: the chore is to end soon then
     */
    void run(BooleanSupplier goesOn);
}
