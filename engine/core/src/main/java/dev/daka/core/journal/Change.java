package dev.daka.core.journal;

import dev.daka.core.decide.records.Changes;
import dev.daka.core.ledger.LedgerChanges;
import java.util.List;

/**
 * Everything that a row changes in the member's state and in shared counters.
 *
 * @param points  transactions and holds
 * @param records changes to metrics and to the use of limits, including shared counters; figures are less than 0 in a
 *                cancellation
 */
public record Change(LedgerChanges points, Changes records) {
    /** No change of metrics and limits. */
    public static final Changes NO_RECORDS = new Changes(List.of(), List.of());
}
