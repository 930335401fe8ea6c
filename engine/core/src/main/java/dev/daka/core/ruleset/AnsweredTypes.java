package dev.daka.core.ruleset;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Metric;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.vocabulary.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For which types of actions a rule set is asked at all: those that some row or some metric may be about. Rows that
 * only multiply make no difference where no other row can give points, and rows that only show content make none where
 * nobody asks for it.
 */
final class AnsweredTypes {
    private final Types earning = new Types();
    private final Types showing = new Types();

    AnsweredTypes(List<CompiledRow> rows, List<Metric> metrics) {
        for (CompiledRow row : rows) {
            RowEffect effect = row.fired().effect();
            if (effect.showing() != null) {
                showing.add(typesNamedBy(row));
            }
            if (effect.earns()) {
                earning.add(typesNamedBy(row));
            }
        }
        metrics.forEach(metric -> earning.add(metric.actionType() == null ? List.of() : List.of(metric.actionType())));
    }

    boolean contain(@Nullable String actionType, boolean contentIsAskedFor) {
        if (actionType == null) {
            return showing.all;
        }
        return earning.contain(actionType) || (contentIsAskedFor && showing.contain(actionType));
    }

    /** The types that the row is about; empty for all. A row with several such conditions is about those of the first. */
    private static List<String> typesNamedBy(CompiledRow row) {
        return row.conditions().stream()
                .filter(condition -> condition.subject().property() == Property.ACTION_TYPE)
                .filter(condition -> condition.value() instanceof CellValue.Keys)
                .map(condition -> ((CellValue.Keys) condition.value()).values())
                .findFirst()
                .orElse(List.of());
    }

    /** Some types, or all. */
    private static final class Types {
        private final Set<String> named = new HashSet<>();
        private boolean all;

        /** No name means all types. */
        void add(List<String> types) {
            named.addAll(types);
            all |= types.isEmpty();
        }

        boolean contain(String type) {
            return all || named.contains(type);
        }
    }
}
