package dev.daka.core.decide.rules.network;

import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import java.util.List;
import java.util.function.Predicate;

/**
 * A row of a decision table at the end of its indexed conditions.
 *
 * @param rest  tests of the row's other conditions; the row matches if all of them hold
 * @param fired what the row proposes then
 */
public record RowTests(List<Predicate<Occasion>> rest, FiredRow fired) {
    public RowTests {
        rest = List.copyOf(rest);
    }
}
