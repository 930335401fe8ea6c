package dev.daka.core.decide.rules.network;

import dev.daka.core.evaluation.Occasion;
import java.util.Map;
import org.drools.model.Model;

/** Finds the rows of a rule set that match an occasion. Immutable: threads may share a network. */
public interface RuleNetwork {
    /**
     * Builds the network of a model whose rules each have one pattern on {@link Occasion}.
     *
     * @param rows what each rule stands for, by the rule's name
     */
    static RuleNetwork of(Model model, Map<String, RowTests> rows) {
        return AlphaNetwork.of(model, rows);
    }

    /** Adds the rows that match the occasion to {@code fired}. */
    void match(Occasion occasion, FiredRows fired);
}
