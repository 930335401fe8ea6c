package dev.daka.core.ledger;

/**
 * Points that were taken back, by where they were found.
 *
 * @param grant      with the points that were to be taken back
 * @param pending    had not been released
 * @param available  could be spent
 * @param expired    were lost already, so that nobody notices
 * @param owed       were spent, and are owed now
 * @param writtenOff were spent, and are the programme's loss
 */
public record ReversedGrant(Grant grant, long pending, long available, long expired, long owed, long writtenOff) {}
