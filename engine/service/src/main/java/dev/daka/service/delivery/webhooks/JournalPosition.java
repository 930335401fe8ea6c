package dev.daka.service.delivery.webhooks;

/**
 * A place in the order of transactions.
 *
 * @param epoch of the cluster that numbered the transaction
 * @param xid   number of the transaction: what comes before has lower ones
 */
record JournalPosition(int epoch, long xid) {}
