package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A difference: two values of the ledger that should be equal.
 *
 * @param kind     which check found it
 * @param memberId id of the member; absent if the difference is not about one member
 * @param currency key of the currency; absent if the difference concerns none
 * @param subject  what it is about, such as {@code lot 2027-03-31}
 * @param expected the value computed from the journal's rows; for an overspent budget, the largest amount that it ever
 *                 had
 * @param found    the stored value
 */
@Schema(name = "ReconciliationDifference")
record Difference(
        Check kind,
        @Nullable String memberId,
        @Nullable String currency,
        String subject,
        @Schema(example = "40") String expected,
        @Schema(example = "45") String found) {}
