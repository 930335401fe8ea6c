package dev.daka.core.ruleset;

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
     * @param rest       those that no alpha node stands for
     */
    CompiledRow(List<Condition> conditions, List<Condition> rest, FiredRow fired) {
        this.conditions = List.copyOf(conditions);
        this.rest = rest.stream().map(ConditionTest::of).toList();
        this.fired = fired;
    }

    List<Condition> conditions() {
        return conditions;
    }

    FiredRow fired() {
        return fired;
    }

    /** Whether an occasion that has passed the alpha nodes meets the other conditions too. */
    boolean meetsTheRest(Occasion occasion) {
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).test(occasion)) {
                return false;
            }
        }
        return true;
    }
}
