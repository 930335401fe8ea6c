package dev.daka.service.tryouts;

import dev.daka.service.actions.ActionBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action that an operator makes up.
 *
 * @param action   what happens
 * @param memberId a real member, whose records count; absent for nobody in particular
 * @param member   what to take for granted of the member instead of what is known
 */
@Schema(requiredProperties = {"action"})
record Tryout(
        @Nullable TriedAction action,
        @Nullable String memberId,
        @Nullable HypotheticalMember member) {

    /** What happens. Any time will do, past or future. */
    @Schema(requiredProperties = {"type", "occurredAt"})
    record TriedAction(
            @Nullable String type,
            @Nullable OffsetDateTime occurredAt,
            @Nullable String channel,
            @Nullable BigDecimal amount,
            @Nullable Map<String, @Nullable Object> attributes,
            @Nullable List<@Nullable String> placements) {
        ActionBody of(String memberId) {
            return new ActionBody("tryout", type, memberId, occurredAt, channel, amount, attributes, placements);
        }
    }

    /** A member that an operator makes up. */
    record HypotheticalMember(
            @Nullable String tier,
            @Nullable List<@Nullable String> segments,
            @Nullable LocalDate registeredOn) {}
}
