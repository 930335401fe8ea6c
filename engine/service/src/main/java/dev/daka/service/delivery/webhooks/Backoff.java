package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Exponential pauses between failed attempts. With a first pause of 5 s and a longest of 2 h the pauses are at most 5
 * s, 10 s, 20 s … 85 min, 2 h, 2 h, which makes at least 22 attempts a day.
 */
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * Random pause from half to the whole of the exponential pause, so that deliveries that failed together are not
     * retried together.
     *
     * @param failures failures in a row, 1 or more
     */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long due = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(due - (long) (random.nextDouble() * (due / 2.0)));
    }

    /**
     * Pause that also respects the receiver's Retry-After, up to the longest pause.
     *
     * @param asked pause that the receiver asked for; null if it asked for none
     */
    Duration after(int failures, @Nullable Duration asked) {
        Duration own = after(failures);
        if (asked == null || asked.compareTo(own) <= 0) {
            return own;
        }
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
