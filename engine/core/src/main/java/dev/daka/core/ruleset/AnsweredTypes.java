package dev.daka.core.ruleset;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Metric;
import dev.daka.core.ruleset.RuleModel.CompiledRow;
import dev.daka.core.vocabulary.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For which types of actions a rule set is asked at all: those that some row or some metric may be about. */
final class AnsweredTypes {
    private final Set<String> types = new HashSet<>();
    private boolean all;
    private boolean looks;

    AnsweredTypes(List<CompiledRow> rows, List<Metric> metrics) {
        rows.forEach(this::add);
        metrics.forEach(metric -> add(metric.actionType()));
    }

    boolean contain(@Nullable String actionType) {
        return actionType == null ? looks : all || types.contains(actionType);
    }

    private void add(CompiledRow row) {
        List<String> named = row.conditions().stream()
                .filter(condition -> condition.subject().property() == Property.ACTION_TYPE)
                .map(condition -> ((CellValue.Key) condition.value()).value())
                .toList();
        types.addAll(named);
        all |= named.isEmpty();
        looks |= named.isEmpty() && row.fired().effect().showing() != null;
    }

    private void add(@Nullable String actionType) {
        if (actionType == null) {
            all = true;
        } else {
            types.add(actionType);
        }
    }
}
