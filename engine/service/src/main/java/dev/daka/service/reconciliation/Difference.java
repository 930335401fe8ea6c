package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the ledger says in two ways.
 *
 * @param kind     which check found it
 * @param memberId absent where it concerns no single member
 * @param currency absent where it is no currency's
 * @param subject  what it is about, such as {@code lot 2027-03-31}
 * @param expected by the entries; for a budget the most there ever was
 * @param found    in the record beside them
 */
@Schema(name = "ReconciliationDifference")
record Difference(
        Check kind, @Nullable String memberId, @Nullable String currency, String subject, long expected, long found) {}
