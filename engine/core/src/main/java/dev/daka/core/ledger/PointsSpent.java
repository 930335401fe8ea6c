package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;

/** A reversal is refused because the points were spent and their currency is set to refuse in this case. */
public final class PointsSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CurrencyKey currency;
    private final long missing;

    PointsSpent(CurrencyKey currency, long missing) {
        super(missing + " " + currency.value() + " of it were spent");
        this.currency = currency;
        this.missing = missing;
    }

    public CurrencyKey currency() {
        return currency;
    }

    public long missing() {
        return missing;
    }
}
