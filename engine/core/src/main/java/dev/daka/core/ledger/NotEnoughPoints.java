package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;

/** More is to be set aside than the member can spend. */
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

    /** Less than 0 where the member owes. */
    public long available() {
        return available;
    }
}
