package dev.daka.core.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member did, as an application posted it and the declared action types allow it.
 *
 * @param actionId   the caller's id
 * @param type       key of a declared action type; null where a placement is asked for and nothing was done
 * @param memberId   who did it
 * @param occurredAt when it was done, by the caller's clock
 * @param channel    where it was done, such as {@code app}
 * @param amount     money in the programme's currency, such as 39.90
 * @param attributes by declared attribute key
 * @param placements the placements that the caller wants content for
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

    /** The same with another amount. */
    public Action withAmount(BigDecimal other) {
        return new Action(actionId, type, memberId, occurredAt, channel, other, attributes, placements);
    }
}
