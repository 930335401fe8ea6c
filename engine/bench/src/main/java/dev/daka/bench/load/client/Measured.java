package dev.daka.bench.load.client;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What one stretch of load came to.
 *
 * @param nanos   how long requests were sent for
 * @param inTime  actions answered right within that time; those answered later are in the latencies only
 * @param errors  actions with a wrong answer, a lost connection, or no answer in the end
 * @param latency nanoseconds of every request, from the moment it was due at
 */
public record Measured(long nanos, long inTime, long errors, Histogram latency) {
    /** What takes longer is given up. */
    public static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Three digits, as reports show them. */
    public static Histogram histogram() {
        return new Histogram(PATIENCE_NANOS * 2, 3);
    }

    public double perSecond() {
        return inTime * 1e9 / nanos;
    }

    /** For example 99.9; milliseconds that so many of 100 requests did not exceed. */
    public double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}
