package dev.daka.service.api.holds;

import dev.daka.core.action.IdRule;
import dev.daka.service.platform.json.RefusesNulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Points that an application sets aside.
 *
 * @param holdId           the caller's id of the hold; repeats of the request have the same id
 * @param currency         key of the points' currency; null for {@code points}
 * @param points           how many points to set aside, 1 or more
 * @param expiresAt        when the points go back automatically; null if they do not or if expiresInSeconds is given
 * @param expiresInSeconds after how many seconds the points go back automatically, 1 to 31,536,000; null if they do not
 *                         or if expiresAt is given
 */
@RefusesNulls
@Schema(
        name = "NewHold",
        requiredProperties = {"holdId", "points"})
record HoldBody(
        @Schema(
                description = "The caller's id of the hold. Repeats have the same id; the hold is made once.",
                pattern = IdRule.PATTERN,
                maxLength = IdRule.LONGEST,
                example = "h-1",
                minLength = 1)
        @Nullable String holdId,

        @Schema(description = "Key of the points' currency. Left out: points.", example = "points") @Nullable String currency,

        @Schema(description = "Number of points.", minimum = "1", example = "500") @Nullable Long points,

        @Schema(
                description =
                        "When the points are returned automatically if the hold has not been redeemed or released."
                                + " Left out: only the application ends the hold. Not together with expiresInSeconds.",
                example = "2026-10-01T08:15:00+08:00")
        @Nullable OffsetDateTime expiresAt,

        @Schema(
                description = "After how many seconds the points are returned automatically. Not together with"
                        + " expiresAt.",
                minimum = "1",
                maximum = "31536000",
                example = "900")
        @Nullable Long expiresInSeconds) {
    /** 365 days, in seconds. */
    static final long LONGEST_SECONDS = 31_536_000;
}
