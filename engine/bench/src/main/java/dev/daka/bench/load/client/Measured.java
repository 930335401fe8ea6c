package dev.daka.bench.load.client;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The result of one stretch of load.
 *
 * @param nanos   how long requests were sent, in nanoseconds
 * @param inTime  actions answered correctly within that time; later answers count only in the latencies
 * @param errors  actions with a wrong answer, a lost connection or no answer
 * @param latency latency of every request in nanoseconds, from the moment at which it was due
 */
public record Measured(long nanos, long inTime, long errors, Histogram latency) {
    /** How long after the end of a stretch the client waits for outstanding answers. */
    public static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** An empty histogram with three significant digits, as many as reports show. */
    public static Histogram histogram() {
        return new Histogram(PATIENCE_NANOS * 2, 3);
    }

    public double perSecond() {
        return inTime * 1e9 / nanos;
    }

    /**
     * The latency in milliseconds that this percentage of requests did not exceed.
     *
     * @param percentile percentage such as 99.9
     */
    public double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}
