package dev.daka.core.booking.cancellation;

import dev.daka.core.booking.DecisionKey;
import java.time.Instant;
import java.util.UUID;

/** Renders the responses of cancellations. */
public interface CancellationResponses {
    /** The response to the application that requested the cancellation. */
    String of(CancellationOutcome outcome);

    /**
     * The response to an action that arrives after it was cancelled.
     *
     * @param decision id of the row that recorded the cancellation in place of the action
     */
    String tombstone(UUID decision, DecisionKey key, Instant at);
}
