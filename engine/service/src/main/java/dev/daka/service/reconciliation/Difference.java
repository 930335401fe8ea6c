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
 * @param expected the value by the entries; for a budget the most there ever was
 * @param found    the value in the record beside the entries
 */
@Schema(name = "ReconciliationDifference")
record Difference(
        Check kind, @Nullable String memberId, @Nullable String currency, String subject, long expected, long found) {}
