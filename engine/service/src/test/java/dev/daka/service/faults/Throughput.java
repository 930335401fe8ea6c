package dev.daka.service.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/** Number of answers per time. Times are those of {@link System#nanoTime}. */
final class Throughput {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long[] moments;

    Throughput(LongStream moments) {
        this.moments = moments.sorted().toArray();
    }

    /** Median of the whole seconds between two times: 120 per second for 100, 120 and 500 answers. */
    long median(long from, long to) {
        long[] perSecond = new long[Math.toIntExact((to - from) / SECOND)];
        for (long moment : moments) {
            int second = (int) Math.floorDiv(moment - from, SECOND);
            if (second >= 0 && second < perSecond.length) {
                perSecond[second]++;
            }
        }
        Arrays.sort(perSecond);
        return perSecond[perSecond.length / 2];
    }

    /**
     * Time from {@code from} to the end of the first whole second with this number of answers. Empty if there is none
     * yet.
     */
    Optional<Duration> reached(long perSecond, long from) {
        for (int last = Math.toIntExact(perSecond) - 1; last < moments.length; last++) {
            long end = Math.max(moments[last], from + SECOND);
            if (moments[last - Math.toIntExact(perSecond) + 1] >= end - SECOND) {
                return Optional.of(Duration.ofNanos(end - from));
            }
        }
        return Optional.empty();
    }
}
