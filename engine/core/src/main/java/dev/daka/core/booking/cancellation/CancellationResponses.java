package dev.daka.core.booking.cancellation;

import dev.daka.core.booking.DecisionKey;
import java.time.Instant;
import java.util.UUID;

/** Puts what a cancellation did into words. */
public interface CancellationResponses {
    /** What the application gets that asked for it. */
    String of(CancellationOutcome outcome);

    /** What an action gets that comes after its cancellation. */
    String tombstone(UUID decision, DecisionKey key, Instant at);
}
