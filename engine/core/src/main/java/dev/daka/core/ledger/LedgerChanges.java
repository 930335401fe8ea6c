package dev.daka.core.ledger;

import java.util.List;

/**
 * Changes to a member's points.
 *
 * @param transactions transactions in the order in which they were made
 * @param holds        holds that were created or ended
 */
public record LedgerChanges(List<Transaction> transactions, List<Hold> holds) {
    public static final LedgerChanges NONE = new LedgerChanges(List.of(), List.of());

    public boolean isEmpty() {
        return transactions.isEmpty();
    }
}
