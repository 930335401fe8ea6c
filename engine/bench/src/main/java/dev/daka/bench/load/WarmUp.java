package dev.daka.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How long the service took until its figures stood still. The Java machine compiles for minutes, and until then that is most
 * of what would be measured.
 *
 * @param seconds in all
 * @param medians of the latency in each stretch, in milliseconds
 * @param steady  false if the figures still moved when the time was over
 */
record WarmUp(int seconds, List<Double> medians, boolean steady) {
    private static final int COMPARED = 3;
    private static final double LARGEST_DIFFERENCE = 0.03;

    WarmUp {
        medians = List.copyOf(medians);
    }

    /**
     * Repeats a stretch until the last three medians differ by less than 3 %, or the time is over.
     *
     * @param stretchSeconds of each stretch
     * @param mostSeconds    of all of them
     * @param stretch        runs one and gives its median
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
