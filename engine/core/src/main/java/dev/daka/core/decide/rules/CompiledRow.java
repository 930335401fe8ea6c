package dev.daka.core.decide.rules;

import dev.daka.core.campaign.Condition;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import java.util.List;
import java.util.function.Predicate;

/** A row taken apart: its conditions, those of them that are looked at after the alpha nodes, and what it proposes. */
final class CompiledRow {
    private final List<Condition> conditions;
    private final List<Predicate<Occasion>> rest;
    private final FiredRow fired;

    /**
     * @param conditions all of them
     * @param rest       tests of those that no alpha node stands for
     */
    CompiledRow(List<Condition> conditions, List<Predicate<Occasion>> rest, FiredRow fired) {
        this.conditions = List.copyOf(conditions);
        this.rest = List.copyOf(rest);
        this.fired = fired;
    }

    List<Condition> conditions() {
        return conditions;
    }

    FiredRow fired() {
        return fired;
    }

    /** What an occasion that has passed the alpha nodes must still meet. */
    List<Predicate<Occasion>> rest() {
        return rest;
    }
}
