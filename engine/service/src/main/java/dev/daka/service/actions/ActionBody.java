package dev.daka.service.actions;

import dev.daka.core.action.IdRule;
import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import dev.daka.service.json.RefusesNulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action as an application posts it.
 *
 * @param actionId   the caller's id: the same action is posted with the same id, however often
 * @param type       a declared action type
 * @param memberId   who did it
 * @param occurredAt when, with offset
 * @param channel    where, such as app
 * @param amount     money, for types that have one
 * @param attributes as the type declares them
 * @param placements to show content for
 */
@RefusesNulls
@Schema(
        name = "Action",
        requiredProperties = {"actionId", "type", "memberId", "occurredAt"})
public record ActionBody(
        @Schema(example = "a-1", pattern = IdRule.PATTERN, maxLength = IdRule.LONGEST) @Nullable String actionId,

        @Schema(example = "signedIn") @Nullable String type,

        @Schema(example = "m-1", pattern = IdRule.PATTERN, maxLength = IdRule.LONGEST) @Nullable String memberId,

        @Nullable OffsetDateTime occurredAt,
        @Schema(example = "app") @Nullable String channel,
        @Schema(example = "39.90") @Nullable BigDecimal amount,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable List<@Nullable String> placements) {

    /** For the check of the core, which names what is missing or wrong. */
    public PostedAction posted() {
        return new PostedAction(
                actionId,
                type,
                memberId,
                occurredAt == null ? null : occurredAt.toInstant(),
                channel,
                amount,
                values(),
                placements == null
                        ? List.of()
                        : placements.stream()
                                .map(placement -> placement == null ? "" : placement)
                                .toList());
    }

    private Map<String, PostedValue> values() {
        Map<String, PostedValue> values = new LinkedHashMap<>();
        if (attributes != null) {
            attributes.forEach((key, value) -> values.put(key, value(value)));
        }
        return values;
    }

    private static PostedValue value(@Nullable Object value) {
        if (value instanceof String text) {
            return new PostedValue.Text(text);
        }
        if (value instanceof Boolean flag) {
            return new PostedValue.Flag(flag);
        }
        if (value instanceof BigDecimal number) {
            return new PostedValue.Numeric(number);
        }
        if (value instanceof BigInteger number) {
            return new PostedValue.Numeric(new BigDecimal(number));
        }
        if (value instanceof Number number) {
            return new PostedValue.Numeric(BigDecimal.valueOf(number.longValue()));
        }
        return new PostedValue.Nested();
    }
}
