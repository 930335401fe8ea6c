package dev.daka.core.decide.rules;

import dev.daka.core.campaign.Condition;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import java.util.List;
import java.util.function.Predicate;

/** A compiled row: its conditions, the tests that remain after the alpha nodes, and the effects that it proposes. */
final class CompiledRow {
    private final List<Condition> conditions;
    private final List<Predicate<Occasion>> rest;
    private final FiredRow fired;

    /**
     * @param conditions all conditions of the row
     * @param rest       tests for the conditions that are not indexed by alpha nodes
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

    /** Tests that an occasion must pass after the alpha nodes for the row to fire. */
    List<Predicate<Occasion>> rest() {
        return rest;
    }
}
