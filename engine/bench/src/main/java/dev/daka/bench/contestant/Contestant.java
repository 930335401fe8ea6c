package dev.daka.bench.contestant;

import dev.daka.core.evaluation.Occasion;
import java.util.List;

/**
 * A published table.
 *
 * @param <I> what the engine takes; made from an occasion before the clock runs
 * @param <A> what the engine answers with; nothing of it is left to be worked out
 */
public interface Contestant<I, A> extends AutoCloseable {
    I input(Occasion occasion);

    A evaluate(I input);

    /** The points of the rows that fired, in table order. */
    List<Long> pointsOf(A answer);

    default List<Long> points(Occasion occasion) {
        return pointsOf(evaluate(input(occasion)));
    }

    /** Lets go of all that the engine retains elsewhere. */
    @Override
    default void close() {}
}
