package dev.daka.bench.contestant;

import dev.daka.core.evaluation.Occasion;
import java.util.List;

/** Compares a contestant's answers with the linear loop's before anything is timed. */
public final class SameAnswers {
    private SameAnswers() {}

    /**
     * Compares the answers for all occasions, or for as many as a slow engine answers in {@code seconds}.
     *
     * @param seed seed of the table and the occasions, for the error message
     * @return the number of compared occasions
     * @throws IllegalStateException if an answer differs
     */
    public static int check(
            Contestant<?, ?> contestant, LinearLoop reference, List<Occasion> occasions, long seed, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        for (int i = 0; i < occasions.size(); i++) {
            if (System.nanoTime() - end > 0) {
                return i;
            }
            List<Long> expected = reference.points(occasions.get(i));
            List<Long> actual = contestant.points(occasions.get(i));
            if (!actual.equals(expected)) {
                throw new IllegalStateException("seed %d, occasion %d: expected rows %s, %s fired %s"
                        .formatted(seed, i, expected, contestant.getClass().getSimpleName(), actual));
            }
        }
        return occasions.size();
    }
}
