package dev.daka.core.ledger;

import java.util.List;

/**
 * What was done to a member's points.
 *
 * @param transactions in the order in which they came about
 * @param holds        that are new or have ended
 */
public record LedgerChanges(List<Transaction> transactions, List<Hold> holds) {
    public static final LedgerChanges NONE = new LedgerChanges(List.of(), List.of());

    public boolean isEmpty() {
        return transactions.isEmpty();
    }
}
