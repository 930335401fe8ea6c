package dev.daka.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How long the service ran until its latency was stable. The Java virtual machine compiles code for minutes, and until
 * then a measurement would mostly show the compilation.
 *
 * @param seconds total duration in seconds
 * @param medians median latency of each stretch, in milliseconds
 * @param steady  false if the latency was not stable when the time was over
 */
record WarmUp(int seconds, List<Double> medians, boolean steady) {
    private static final int COMPARED = 3;
    private static final double LARGEST_DIFFERENCE = 0.03;

    WarmUp {
        medians = List.copyOf(medians);
    }

    /**
     * Repeats a stretch until the last three medians differ by less than 3 %, or until the time is over.
     *
     * @param stretchSeconds duration of each stretch in seconds
     * @param mostSeconds    total duration in seconds after which no further stretch starts
     * @param stretch        runs one stretch and returns its median latency in milliseconds
     */
    static WarmUp run(int stretchSeconds, int mostSeconds, DoubleSupplier stretch) {
        List<Double> medians = new ArrayList<>();
        int seconds = 0;
        while (!isSteady(medians) && seconds < mostSeconds) {
            medians.add(stretch.getAsDouble());
            seconds += stretchSeconds;
        }
        return new WarmUp(seconds, medians, isSteady(medians));
    }

    private static boolean isSteady(List<Double> medians) {
        if (medians.size() < COMPARED) {
            return false;
        }
        List<Double> last = medians.subList(medians.size() - COMPARED, medians.size());
        return Collections.max(last) < Collections.min(last) * (1 + LARGEST_DIFFERENCE);
    }
}
