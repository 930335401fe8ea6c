package dev.daka.service.reconciliation;

import dev.daka.core.journal.StateDifference;

/** Checks of a reconciliation. The journal's rows give the expected values. */
enum Check {
    /** The entries of a transaction sum to 0 in each currency. */
    TRANSACTION,

    /** A member's state can be read, and ends with the member's last row. */
    STATE,

    /** Points that a member can spend, by lot. */
    LOT,

    /** Pending points of a member, by the day of their release. */
    PENDING,

    /** Points in holds that have not ended. */
    HELD,

    /** Expired points of a member, by lot. */
    EXPIRED,

    /** Metrics of a member, by day. */
    METRIC,

    /** A member's use of limits, by day. */
    LIMIT,

    /** The balance stated in an account's last entry is the sum of the account's entries. */
    BALANCE,

    /**
     * The spent amount of a budget equals what the rows used, is at least 0, and is at most the largest amount that the
     * budget ever had.
     */
    BUDGET,

    /** The leased amount of a budget is the sum of its leases. */
    LEASE,

    /** The issued points of a currency equal the sum of all other figures. */
    CURRENCY;

    static Check of(StateDifference.Part part) {
        return switch (part) {
            case STATE -> STATE;
            case LOT -> LOT;
            case PENDING -> PENDING;
            case HELD -> HELD;
            case EXPIRED -> EXPIRED;
            case METRIC -> METRIC;
            case LIMIT -> LIMIT;
        };
    }

    /**
     * True if a difference of this check stops payouts. Metrics and use of limits only influence future points, and the
     * balance in an entry is only for people to read, so none of them changes what can be paid out.
     */
    boolean stopsPayouts() {
        return switch (this) {
            case METRIC, LIMIT, BALANCE -> false;
            case TRANSACTION, STATE, LOT, PENDING, HELD, EXPIRED, BUDGET, LEASE, CURRENCY -> true;
        };
    }
}
