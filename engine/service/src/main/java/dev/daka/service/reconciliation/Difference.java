package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the ledger says in two ways.
 *
 * @param kind     which check found it
 * @param memberId id of the member; absent if the difference concerns no single member
 * @param currency key of the currency; absent if the difference concerns none
 * @param subject  what it is about, such as {@code lot 2027-03-31}
 * @param expected the value by the journal's rows; for a budget that is overspent the most there ever was
 * @param found    the value that is stored beside the rows
 */
@Schema(name = "ReconciliationDifference")
record Difference(
        Check kind,
        @Nullable String memberId,
        @Nullable String currency,
        String subject,
        @Schema(example = "40") String expected,
        @Schema(example = "45") String found) {}
