package dev.daka.service.api.actions;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.IdRule;
import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import dev.daka.service.platform.json.RefusesNulls;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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
 * @param actionId   the caller's id of the action; repeats of the action have the same id
 * @param type       key of a declared action type
 * @param memberId   id of the member who did it
 * @param occurredAt when the member did it, in ISO 8601 with an offset
 * @param channel    key of the declared channel where it happened; left out for none
 * @param amount     the action's amount of money, 0 to 1,000,000,000 with at most 30 decimals; only for types that have
 *     one
 * @param attributes what else the action type declares: a text, a number, true or false by the key of each attribute
 * @param placements keys of the declared placements to answer content for, at most 20
 */
@RefusesNulls
@Schema(
        name = "Action",
        requiredProperties = {"actionId", "type", "memberId", "occurredAt"})
public record ActionBody(
        @Schema(example = "a-1", pattern = IdRule.PATTERN, maxLength = IdRule.LONGEST, minLength = 1) @Nullable String actionId,

        @Schema(example = "signedIn", minLength = 1, maxLength = 64) @Nullable String type,

        @Schema(example = "m-1", pattern = IdRule.PATTERN, maxLength = IdRule.LONGEST, minLength = 1) @Nullable String memberId,

        @Schema(example = "2026-10-01T08:15:00+08:00") @Nullable OffsetDateTime occurredAt,

        @Schema(example = "app", minLength = 1, maxLength = ActionCheck.LONGEST_CHANNEL) @Nullable String channel,

        @Schema(example = "39.90", minimum = "0", maximum = "1000000000") @Nullable BigDecimal amount,

        @Nullable Map<String, @Nullable Object> attributes,

        @ArraySchema(maxItems = ActionCheck.MOST_PLACEMENTS) @Nullable List<@Nullable String> placements) {

    /**
     * Converts the body into the form that the core validates. Missing and wrong values are kept, so that the
     * validation can report them.
     */
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
