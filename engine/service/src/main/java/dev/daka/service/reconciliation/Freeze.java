package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A freeze: payouts that are stopped. */
@Schema(name = "PayoutFreeze")
record Freeze(
        @Schema(description = "Id of the freeze.") long id,

        @Schema(
                description = "Id of the member whose payouts are stopped. Absent if all members' payouts are.",
                example = "m-1")
        @Nullable String memberId,

        @Schema(description = "Id of the reconciliation that first found the differences.")
        long runId,

        @Schema(description = "Time from which they are stopped.")
        Instant frozenAt) {}
