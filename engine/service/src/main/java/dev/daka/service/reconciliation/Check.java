package dev.daka.service.reconciliation;

import dev.daka.core.journal.StateDifference;

/** What is checked. The journal's rows are expected. */
enum Check {
    /** The entries of a transaction sum to 0 in each currency. */
    TRANSACTION,

    /** A member's state can be read, and ends with the member's last row. */
    STATE,

    /** What a member can spend of each lot. */
    LOT,

    /** What a member is granted and waits for, by the day of its release. */
    PENDING,

    /** The holds that have not ended. */
    HELD,

    /** What a member did not spend in time, by lot. */
    EXPIRED,

    /** What metrics counted, by day. */
    METRIC,

    /** What a member used of limits, by day. */
    LIMIT,

    /** The balance that the last entry of an account of a member names. */
    BALANCE,

    /** What is spent of a budget is what the rows used, at least 0, and no more than there ever was. */
    BUDGET,

    /** A budget's leases are all that was leased of it. */
    LEASE,

    /** What was issued of a currency is what became of it. */
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
     * Whether such a difference stops payouts. Metrics and use of limits decide about points to come, and the balance that an entry names is
     * read by people: neither says what can be paid out.
     */
    boolean stopsPayouts() {
        return switch (this) {
            case METRIC, LIMIT, BALANCE -> false;
            case TRANSACTION, STATE, LOT, PENDING, HELD, EXPIRED, BUDGET, LEASE, CURRENCY -> true;
        };
    }
}
