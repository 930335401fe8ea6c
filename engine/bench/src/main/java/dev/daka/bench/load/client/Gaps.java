package dev.daka.bench.load.client;

import java.util.Random;

/**
 * Random times between independent arrivals, such as those of many members. They are exponentially distributed with a
 * constant mean. For example, at 1,000 arrivals a second the mean is 1 ms, and one gap in ten is under 0.1 ms.
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
