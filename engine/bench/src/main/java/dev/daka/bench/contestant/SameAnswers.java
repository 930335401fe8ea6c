package dev.daka.bench.contestant;

import dev.daka.core.evaluation.Occasion;
import java.util.List;

/** Holds a contestant against the linear loop before anything is timed. */
public final class SameAnswers {
    private SameAnswers() {}

    /**
     * Asks both about every occasion, or about as many as a slow engine answers in the time.
     *
     * @param seed of table and occasions, for the message
     * @return how many were compared
     * @throws IllegalStateException at the first occasion that is answered otherwise
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
