package dev.daka.core.decide.rules;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each action type, the names that an action needs for one of the given rows to fire. */
final class RowsByType {
    private final Map<String, RequiredNames> byType;
    private final RequiredNames ofOtherTypes;
    private final RequiredNames ofNoType;

    RowsByType(List<CompiledRow> rows) {
        Map<String, RequiredNames.Builder> named = rows.stream()
                .flatMap(RowsByType::typesAsked)
                .flatMap(asked -> asked.values().stream())
                .distinct()
                .collect(Collectors.toMap(type -> type, type -> new RequiredNames.Builder()));
        RequiredNames.Builder others = new RequiredNames.Builder();
        RequiredNames.Builder none = new RequiredNames.Builder();
        for (CompiledRow row : rows) {
            Map<Subject, List<String>> names = RequiredNames.of(row);
            List<KeyCondition> asked = typesAsked(row).toList();
            named.forEach((type, builder) -> {
                if (asked.stream().allMatch(types -> types.holds(type))) {
                    builder.add(names);
                }
            });
            if (asked.stream().allMatch(CellValue.Except.class::isInstance)) {
                others.add(names);
            }
            if (asked.isEmpty()) {
                none.add(names);
            }
        }
        byType = new HashMap<>();
        named.forEach((type, builder) -> byType.put(type, builder.build()));
        ofOtherTypes = others.build();
        ofNoType = none.build();
    }

    static Stream<KeyCondition> typesAsked(CompiledRow row) {
        return row.conditions().stream()
                .filter(condition -> condition.subject().equals(Subject.ACTION_TYPE))
                .map(condition -> (KeyCondition) condition.value());
    }

    /** The action types that at least one row names. */
    Set<String> types() {
        return byType.keySet();
    }

    /**
     * @param type the action's type; null for a request that only asks for placement content, which only rows without a
     *             condition on the type can answer
     */
    RequiredNames of(@Nullable String type) {
        return type == null ? ofNoType : Objects.requireNonNull(byType.getOrDefault(type, ofOtherTypes));
    }
}
