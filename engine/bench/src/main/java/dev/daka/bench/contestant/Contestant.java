package dev.daka.bench.contestant;

import dev.daka.core.evaluation.Occasion;
import java.util.List;

/**
 * A table that an engine has published.
 *
 * @param <I> the engine's input, which is created from an occasion before timing starts
 * @param <A> the engine's complete answer, without results that are computed later
 */
public interface Contestant<I, A> extends AutoCloseable {
    I input(Occasion occasion);

    A evaluate(I input);

    /** The points of the rows that fired, in table order. */
    List<Long> pointsOf(A answer);

    default List<Long> points(Occasion occasion) {
        return pointsOf(evaluate(input(occasion)));
    }

    /** Releases everything that the engine retains outside this object. */
    @Override
    default void close() {}
}
