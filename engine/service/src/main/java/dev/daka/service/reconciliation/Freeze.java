package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Payouts that are stopped. */
@Schema(name = "PayoutFreeze")
record Freeze(
        @Schema(description = "Names the freeze when it is cleared.")
        long id,

        @Schema(description = "Whose payouts are stopped. Absent: everybody's.", example = "m-1") @Nullable String memberId,

        @Schema(description = "The reconciliation that found the differences first.")
        long runId,

        @Schema(description = "Since when.") Instant frozenAt) {}
