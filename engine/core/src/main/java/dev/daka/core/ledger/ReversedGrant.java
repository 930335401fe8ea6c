package dev.daka.core.ledger;

/**
 * Points of a grant that were reversed, by where they were found.
 *
 * @param grant      the grant, with the number of points to reverse
 * @param pending    points that had not been released
 * @param available  points that could be spent
 * @param expired    points that had expired, so that the member's balance does not change
 * @param owed       points that were spent and that the member now owes
 * @param writtenOff points that were spent and that the member does not owe
 */
public record ReversedGrant(Grant grant, long pending, long available, long expired, long owed, long writtenOff) {}
