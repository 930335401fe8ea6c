package dev.daka.bench.contestant;

import dev.daka.core.evaluation.Occasion;
import java.util.List;

/** Holds a contestant against the linear loop before anything is timed. */
public final class SameAnswers {
    private SameAnswers() {}

    /**
     * Asks both about every occasion.
     *
     * @param seed of table and occasions, for the message
     * @throws IllegalStateException at the first occasion that is answered otherwise
     */
    public static void check(Contestant<?, ?> contestant, LinearLoop reference, List<Occasion> occasions, long seed) {
        for (int i = 0; i < occasions.size(); i++) {
            List<Long> expected = reference.points(occasions.get(i));
            List<Long> actual = contestant.points(occasions.get(i));
            if (!actual.equals(expected)) {
                throw new IllegalStateException("seed %d, occasion %d: expected rows %s, %s fired %s"
                        .formatted(seed, i, expected, contestant.getClass().getSimpleName(), actual));
            }
        }
    }
}
