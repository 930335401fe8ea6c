package dev.daka.core.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action as posted, before it is checked: values may be missing or wrong. {@link ActionCheck} turns it into an
 * {@link Action}.
 *
 * @param attributes values by attribute key, in the order in which they were posted
 */
public record PostedAction(
        @Nullable String actionId,
        @Nullable String type,
        @Nullable String memberId,
        @Nullable Instant occurredAt,
        @Nullable String channel,
        @Nullable BigDecimal amount,
        Map<String, PostedValue> attributes,
        List<String> placements) {
    public PostedAction {
        attributes = new LinkedHashMap<>(attributes);
        placements = List.copyOf(placements);
    }
}
