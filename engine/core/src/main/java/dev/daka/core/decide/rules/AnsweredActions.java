package dev.daka.core.decide.rules;

import dev.daka.core.evaluation.RowEffect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which actions some row of a rule set may answer. Rows that only multiply make no difference where no other row can give
 * points, and rows that only show content make none where nobody asks for it.
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

    /** The types that rows name. All others are answered alike. */
    Set<String> types() {
        return types;
    }

    /** What an action of that type must be called for a row to fire that brings the member something. */
    RequiredNames earning(@Nullable String type) {
        return earning.of(type);
    }

    /** What an action of that type must be called for a row to fire that shows content. */
    RequiredNames showing(@Nullable String type) {
        return showing.of(type);
    }
}
