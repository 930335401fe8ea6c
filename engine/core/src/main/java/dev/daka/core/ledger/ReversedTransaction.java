package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import java.util.UUID;

/** The transaction that granted points which are taken back, and the action that earned them. */
public record ReversedTransaction(UUID transaction, ActionId action) {}
