package dev.daka.core.decide.rules;

import dev.daka.core.campaign.Condition;
import dev.daka.core.evaluation.FiredRow;
import java.util.List;

/**
 * A row of a decision table, taken apart.
 *
 * @param conditions all of the row's conditions
 * @param fired      what the row proposes if they hold
 */
record CompiledRow(List<Condition> conditions, FiredRow fired) {
    CompiledRow {
        conditions = List.copyOf(conditions);
    }
}
