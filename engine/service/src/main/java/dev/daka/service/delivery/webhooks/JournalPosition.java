package dev.daka.service.delivery.webhooks;

/**
 * Position in the order of transactions.
 *
 * @param epoch epoch of the PostgreSQL cluster that numbered the transaction
 * @param xid   transaction id; transactions with lower ids come before
 */
record JournalPosition(int epoch, long xid) {}
