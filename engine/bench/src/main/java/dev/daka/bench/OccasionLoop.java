package dev.daka.bench;

import dev.daka.bench.contestant.Contestant;
import dev.daka.core.evaluation.Occasion;
import java.util.List;

/**
 * Cycles through occasions and evaluates one per call with a contestant. The occasions are converted to the engine's
 * input beforehand.
 */
final class OccasionLoop<I, A> {
    private final Contestant<I, A> contestant;
    private final List<I> inputs;
    private int next;

    private OccasionLoop(Contestant<I, A> contestant, List<I> inputs) {
        this.contestant = contestant;
        this.inputs = inputs;
    }

    static <I, A> OccasionLoop<I, A> of(Contestant<I, A> contestant, List<Occasion> occasions) {
        return new OccasionLoop<>(
                contestant, occasions.stream().map(contestant::input).toList());
    }

    A next() {
        I input = inputs.get(next);
        next = next + 1 == inputs.size() ? 0 : next + 1;
        return contestant.evaluate(input);
    }
}
