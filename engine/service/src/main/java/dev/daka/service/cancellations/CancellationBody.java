package dev.daka.service.cancellations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an application takes back of an action.
 *
 * @param cancellationId the caller's id: the same cancellation is sent with the same id, however often
 * @param memberId       whose action it is
 * @param amount         how much of the action's amount; all that is left of the action where it is absent
 */
@Schema(
        name = "Cancellation",
        requiredProperties = {"cancellationId", "memberId"})
record CancellationBody(
        @Schema(example = "c-1") @Nullable String cancellationId,
        @Schema(example = "m-1") @Nullable String memberId,
        @Schema(example = "9.90") @Nullable BigDecimal amount) {}
