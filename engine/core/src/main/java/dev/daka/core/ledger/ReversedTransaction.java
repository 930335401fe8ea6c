package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import java.util.UUID;

/** The transaction to reverse, and the action that earned its points. */
public record ReversedTransaction(UUID transaction, ActionId action) {}
