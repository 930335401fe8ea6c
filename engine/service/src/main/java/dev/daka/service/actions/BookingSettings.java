package dev.daka.service.actions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How actions are booked.
 *
 * @param lanes    how many batches are under way at a time; a member's actions keep to one lane. 0: one for every two
 *                 processors, since fewer lanes make larger batches
 * @param batch    how many actions are booked together at most
 * @param queue    how many actions wait in a lane at most; further ones are sent away
 * @param patience how long a caller waits at most
 * @param sameWait how long an action waits for the same action that is under way
 * @param answersKept how long an answer is given again, and what it stands for is kept for a cancellation; afterwards only that
 *                    it was given is known
 */
@ConfigurationProperties("daka.booking")
record BookingSettings(int lanes, int batch, int queue, Duration patience, Duration sameWait, Duration answersKept) {
    private static final Duration SHORTEST_KEPT = Duration.ofDays(30);

    BookingSettings {
        if (lanes < 0 || batch < 1 || queue < batch) {
            throw new IllegalArgumentException(
                    "daka.booking: no less than 0 lanes, batches of 1, and a queue as long as a batch");
        }
        if (answersKept.compareTo(SHORTEST_KEPT) < 0) {
            throw new IllegalArgumentException("daka.booking.answers-kept: no less than 30 days");
        }
    }

    int lanesFor(int processors) {
        return lanes == 0 ? Math.max(1, processors / 2) : lanes;
    }
}
