package dev.daka.core.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action of a member, as an application posted it and after it passed {@link ActionCheck}.
 *
 * @param actionId   the application's id of the action
 * @param type       key of a declared action type; null if only content for placements is requested
 * @param memberId   member who acted
 * @param occurredAt when the member acted, by the application's clock
 * @param channel    where the member acted, such as {@code app}; null if not given
 * @param amount     amount of money, such as 39.90; null if the action has none
 * @param attributes values by declared attribute key
 * @param placements placements for which the application requests content
 */
public record Action(
        ActionId actionId,
        @Nullable String type,
        MemberId memberId,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable BigDecimal amount,
        Map<String, AttributeValue> attributes,
        List<String> placements) {
    public Action {
        attributes = Map.copyOf(attributes);
        placements = List.copyOf(placements);
    }

    /** A copy with another amount. */
    public Action withAmount(BigDecimal other) {
        return new Action(actionId, type, memberId, occurredAt, channel, other, attributes, placements);
    }
}
