package dev.daka.service.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How actions are booked.
 *
 * @param workers  how many batches are under way at a time; while one is written another one is decided. 0: one for every processor,
 *                 and 2 at least
 * @param batch    how many actions are booked together at most
 * @param queue    how many actions wait at most; further ones are sent away
 * @param patience how long a caller waits at most
 * @param sameWait how long an action waits for the same action that is under way
 * @param answersKept    how long an answer is given again and its action can be cancelled; afterwards only that it was given is
 *                       known
 * @param attributesKept how long the attributes of an action are kept, for replays; no shorter than its answer
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
