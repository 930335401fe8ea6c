package dev.daka.core.booking;

import dev.daka.core.decision.Decision;
import java.time.Instant;
import java.util.UUID;

/** Puts a decision into the words that its application gets. */
@FunctionalInterface
public interface Answering {
    /**
     * The answer's text, the same each time it is asked about the same.
     *
     * @param available points that the member can spend once it is booked
     */
    String of(UUID id, Decision decision, long available, Instant at);
}
