package dev.daka.service.api.cancellations;

import dev.daka.core.action.IdRule;
import dev.daka.service.platform.json.RefusesNulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation of an action, fully or by a part of its amount.
 *
 * @param cancellationId the caller's id of the cancellation; repeats of the cancellation have the same id
 * @param memberId       id of the member who did the action
 * @param amount         amount to cancel, more than 0; null for everything that is left
 * @param evenIfUnseen   true to cancel an action that has not arrived yet; null means false
 */
@RefusesNulls
@Schema(
        name = "Cancellation",
        requiredProperties = {"cancellationId", "memberId"})
record CancellationBody(
        @Schema(
                description = "The caller's id of the cancellation. Repeats have the same id; the cancellation is"
                        + " carried out once.",
                pattern = IdRule.PATTERN,
                maxLength = IdRule.LONGEST,
                example = "c-1",
                minLength = 1)
        @Nullable String cancellationId,

        @Schema(
                description = "Id of the member who did the action. The application, the memberId and the actionId"
                        + " identify an action.",
                pattern = IdRule.PATTERN,
                maxLength = IdRule.LONGEST,
                example = "m-1",
                minLength = 1)
        @Nullable String memberId,

        @Schema(
                description = "Amount to cancel, more than 0. Left out: everything that is left of the action.",
                example = "9.90",
                minimum = "0",
                exclusiveMinimum = true,
                maximum = "1000000000")
        @Nullable BigDecimal amount,

        @Schema(
                description = "true also cancels an action that has not arrived yet: if it arrives later, it earns"
                        + " nothing. Left out or false: such a cancellation is answered with 404 action-not-found.",
                example = "true")
        @Nullable Boolean evenIfUnseen) {}
