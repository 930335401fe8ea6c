package dev.daka.service.holds;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Points that an application sets aside.
 *
 * @param holdId   the caller's id: the same hold is sent with the same id, however often
 * @param currency points where it is absent
 * @param points   1 or more
 */
@Schema(
        name = "NewHold",
        requiredProperties = {"holdId", "points"})
record HoldBody(
        @Schema(example = "h-1") @Nullable String holdId,
        @Schema(example = "points") @Nullable String currency,
        @Schema(example = "500") @Nullable Long points) {}
