package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;

/** A redemption is refused because the member owes points of the same currency. */
public final class MemberInDebt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CurrencyKey currency;
    private final long owed;

    MemberInDebt(CurrencyKey currency, long owed) {
        super("The member owes " + owed + " " + currency.value());
        this.currency = currency;
        this.owed = owed;
    }

    public CurrencyKey currency() {
        return currency;
    }

    /** Number of points that the member owes, 1 or more. */
    public long owed() {
        return owed;
    }
}
