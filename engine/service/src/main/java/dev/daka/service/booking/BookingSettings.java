package dev.daka.service.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the queue and of the workers that book actions.
 *
 * @param workers        number of worker threads. While one worker writes its batch, another decides its own. 0: one
 *                       per processor, at least 2
 * @param batch          maximum number of actions booked in one transaction
 * @param queue          maximum number of waiting actions; further actions are refused
 * @param patience       maximum time that a request waits for its response
 * @param sameWait       maximum time that a repeated request waits for the first one with the same action
 * @param answersKept    how long a response is stored. During this time it can be replayed and its action can be
 *                       cancelled; afterwards the service only knows that the action was booked
 * @param attributesKept how long the attributes of an action are stored, for replays; at least {@code answersKept}
 */
@ConfigurationProperties("daka.booking")
record BookingSettings(
        int workers,
        int batch,
        int queue,
        Duration patience,
        Duration sameWait,
        Duration answersKept,
        Duration attributesKept) {
    private static final Duration SHORTEST_KEPT = Duration.ofDays(30);

    BookingSettings {
        if (workers < 0 || batch < 1 || queue < batch) {
            throw new IllegalArgumentException(
                    "daka.booking: no less than 0 workers, batches of 1, and a queue as long as a batch");
        }
        if (answersKept.compareTo(SHORTEST_KEPT) < 0) {
            throw new IllegalArgumentException("daka.booking.answers-kept: no less than 30 days");
        }
        if (attributesKept.compareTo(answersKept) < 0) {
            throw new IllegalArgumentException("daka.booking.attributes-kept: no less than answers-kept");
        }
    }

    int workersFor(int processors) {
        return workers == 0 ? Math.max(2, processors) : workers;
    }
}
