package dev.daka.service.admin.tryouts;

import dev.daka.service.api.actions.ActionBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up action, to be decided without booking.
 *
 * @param action   the action
 * @param memberId id of a member whose records the decision uses; absent for a member without records
 * @param member   fields of the member to use instead of the stored ones
 */
@Schema(requiredProperties = {"action"})
record Tryout(
        @Nullable TriedAction action,
        @Nullable String memberId,
        @Nullable HypotheticalMember member) {

    /**
     * An action. It may happen at any time, past or future.
     *
     * @param type       key of a declared action type
     * @param occurredAt when it happens, in ISO 8601 with an offset
     * @param channel    key of a declared channel; left out for none
     * @param amount     the action's amount of money; only for types that have one
     * @param attributes what else the action type declares, by the key of each attribute
     * @param placements keys of the declared placements to answer content for
     */
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

    /**
     * A made-up member.
     *
     * @param tier         key of a declared tier; left out for none
     * @param segments     keys of declared segments; left out for none
     * @param registeredOn local date of registration; left out if it is not known
     */
    record HypotheticalMember(
            @Nullable String tier,
            @Nullable List<@Nullable String> segments,
            @Nullable LocalDate registeredOn) {}
}
