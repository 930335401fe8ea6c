package dev.daka.bench.load.client;

import java.util.Random;

/**
 * The times between arrivals that know nothing of each other, as those of many members do: exponentially distributed around
 * the same mean all the time. For example, at 1,000 a second 1 ms on average, under 0.1 ms for one in ten.
 */
public final class Gaps {
    private final double meanNanos;
    private final Random random;

    /** The same seed gives the same gaps. */
    public Gaps(double perSecond, long seed) {
        if (perSecond <= 0) {
            throw new IllegalArgumentException("Arrivals per second must be more than 0, not " + perSecond);
        }
        this.meanNanos = 1e9 / perSecond;
        this.random = new Random(seed);
    }

    public long nextNanos() {
        return Math.round(-Math.log(1 - random.nextDouble()) * meanNanos);
    }
}
