package dev.daka.core.decide.rules;

import dev.daka.core.evaluation.RowEffect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actions for which a row of a rule set can change the decision. Rows that only multiply points are ignored,
 * because a multiplier needs a row that gives points. Rows that show content count only if the action asks for
 * placements.
 */
final class AnsweredActions {
    private final RowsByType earning;
    private final RowsByType showing;
    private final Set<String> types = new HashSet<>();

    AnsweredActions(List<CompiledRow> rows) {
        List<CompiledRow> earn = new ArrayList<>();
        List<CompiledRow> show = new ArrayList<>();
        for (CompiledRow row : rows) {
            RowEffect effect = row.fired().effect();
            if (effect.showing() != null) {
                show.add(row);
            }
            if (effect.earns()) {
                earn.add(row);
            }
        }
        earning = new RowsByType(earn);
        showing = new RowsByType(show);
        types.addAll(earning.types());
        types.addAll(showing.types());
    }

    /** The action types that rows name. The rule set treats all other types alike. */
    Set<String> types() {
        return types;
    }

    /** The names that an action of this type needs for a row with points, a reward, a badge or a message to fire. */
    RequiredNames earning(@Nullable String type) {
        return earning.of(type);
    }

    /** The names that an action of this type needs for a row that shows content to fire. */
    RequiredNames showing(@Nullable String type) {
        return showing.of(type);
    }
}
