package dev.daka.core.decide.rules;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.Metric;
import dev.daka.core.vocabulary.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metrics that rows have conditions on, by the type of the actions that these rows can answer. */
final class MetricsByType {
    private final List<Metric> ofAll;
    private final Map<String, List<Metric>> byType = new HashMap<>();
    private final List<Metric> ofOtherTypes;
    private final List<Metric> ofNoType;

    /** @param metrics the metrics that at least one row has a condition on */
    MetricsByType(List<CompiledRow> rows, List<Metric> metrics) {
        ofAll = metrics;
        rows.stream()
                .flatMap(RowsByType::typesAsked)
                .flatMap(types -> types.values().stream())
                .distinct()
                .forEach(type -> byType.put(
                        type, lookedAt(rows, metrics, types -> types.stream().allMatch(asked -> asked.holds(type)))));
        ofOtherTypes = lookedAt(rows, metrics, types -> types.stream().allMatch(CellValue.Except.class::isInstance));
        ofNoType = lookedAt(rows, metrics, List::isEmpty);
    }

    private static List<Metric> lookedAt(
            List<CompiledRow> rows, List<Metric> metrics, Predicate<List<KeyCondition>> answers) {
        Set<String> keys = rows.stream()
                .filter(row -> answers.test(RowsByType.typesAsked(row).toList()))
                .flatMap(row -> row.conditions().stream())
                .filter(condition -> condition.subject().property() == Property.METRIC)
                .map(condition -> condition.subject().parameter())
                .collect(Collectors.toSet());
        return metrics.stream()
                .filter(metric -> keys.contains(metric.name().key()))
                .toList();
    }

    /** The metrics used in conditions for all action types, in the order of the rule set. */
    List<Metric> all() {
        return ofAll;
    }

    /** @param type the action's type; null for a request that only asks for placement content */
    List<Metric> of(@Nullable String type) {
        return type == null ? ofNoType : Objects.requireNonNull(byType.getOrDefault(type, ofOtherTypes));
    }
}
