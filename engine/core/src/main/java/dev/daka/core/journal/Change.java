package dev.daka.core.journal;

import dev.daka.core.decide.records.Changes;
import dev.daka.core.ledger.LedgerChanges;
import java.util.List;

/**
 * All that a row changes.
 *
 * @param points  entries and holds
 * @param records what is added to metrics and to the use of limits, shared counters among them; what a cancellation takes from them is
 *                less than 0
 */
public record Change(LedgerChanges points, Changes records) {
    /** Nothing. */
    public static final Changes NO_RECORDS = new Changes(List.of(), List.of());
}
