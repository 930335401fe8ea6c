package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after a failure. With 5 s first and 2 h at most: about 5 s, 10 s, 20 s … 85 min, 2 h, 2 h: some 22 attempts
 * a day.
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
     * Between half and all of the time due, by chance, so that those who failed together do not come back together.
     *
     * @param failures in a row, 1 or more
     */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long due = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(due - (long) (random.nextDouble() * (due / 2.0)));
    }

    /**
     * The same, but no sooner than the receiver asks for, as far as that is not beyond the longest time.
     *
     * @param asked null where it asks for nothing
     */
    Duration after(int failures, @Nullable Duration asked) {
        Duration own = after(failures);
        if (asked == null || asked.compareTo(own) <= 0) {
            return own;
        }
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
