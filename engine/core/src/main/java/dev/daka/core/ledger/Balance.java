package dev.daka.core.ledger;

/**
 * What a member has of a currency.
 *
 * @param available can be spent; less than 0 where the member owes
 * @param pending   is granted and not released
 */
public record Balance(long available, long pending) {
    public static final Balance NONE = new Balance(0, 0);
}
