package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;

/** A hold is refused because the member has fewer points available. */
public final class NotEnoughPoints extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CurrencyKey currency;
    private final long available;

    NotEnoughPoints(CurrencyKey currency, long available) {
        super("There are " + available + " " + currency.value());
        this.currency = currency;
        this.available = available;
    }

    public CurrencyKey currency() {
        return currency;
    }

    /** Number of points that the member can spend; less than 0 if the member owes points. */
    public long available() {
        return available;
    }
}
