package dev.daka.service.reconciliation;

/**
 * Something that is said twice in the tables and must be said alike. Each query gives member_id, currency, subject, what is
 * expected, what was found, and how many such rows there are; no rows where all is well. What the entries say is expected.
 */
enum Check {
    /** The entries of a transaction add up to nothing in each currency. */
    TRANSACTION("""
            SELECT member_id, currency, 'transaction ' || transaction_id, 0, sum(points), count(*) OVER () FROM entry
            GROUP BY member_id, transaction_id, currency HAVING sum(points) <> 0 ORDER BY 1, 2, 3"""),

    /** What members can spend of each lot. */
    LOT("""
            SELECT member_id, currency, 'lot ' || last_day, coalesce(booked, 0), coalesce(kept, 0), count(*) OVER ()
            FROM (
                SELECT member_id, currency, lot AS last_day, sum(points) AS booked FROM entry WHERE account = 'available'
                GROUP BY member_id, currency, lot
            ) AS entries
            FULL JOIN (SELECT member_id, currency, last_day, points AS kept FROM lot) AS lots
                USING (member_id, currency, last_day)
            WHERE coalesce(booked, 0) <> coalesce(kept, 0) ORDER BY 1, 2, 3"""),

    PENDING(perMember(
            "pending", "SELECT member_id, currency, sum(points) AS kept FROM pending GROUP BY member_id, currency")),

    HELD(
            perMember(
                    "held",
                    "SELECT member_id, currency, sum(points) AS kept FROM hold WHERE state = 'held' GROUP BY member_id, currency")),

    REDEEMED(
            perMember(
                    "redeemed",
                    "SELECT member_id, currency, sum(points) AS kept FROM hold WHERE state = 'redeemed' GROUP BY member_id, currency")),

    EXPIRED(perMember(
            "expired",
            "SELECT member_id, currency, sum(points) AS kept FROM expired_lot GROUP BY member_id, currency")),

    /** A hold knows the lots of all its points. */
    HOLD("""
            SELECT hold.member_id, hold.currency, 'hold ' || hold.application || ' ' || hold.hold_id, hold.points,
                coalesce(sum(hold_lot.points), 0), count(*) OVER ()
            FROM hold LEFT JOIN hold_lot USING (member_id, application, hold_id)
            GROUP BY hold.member_id, hold.application, hold.hold_id
            HAVING hold.points <> coalesce(sum(hold_lot.points), 0) ORDER BY 1, 2, 3"""),

    /** The balance that the last entry of an account of a member's names. */
    BALANCE("""
            SELECT member_id, currency, account || ' after the last entry', booked, balance, count(*) OVER ()
            FROM (
                SELECT DISTINCT ON (member_id, currency, account) member_id, currency, account, balance,
                    sum(points) OVER (PARTITION BY member_id, currency, account) AS booked
                FROM entry WHERE balance IS NOT NULL ORDER BY member_id, currency, account, entry_id DESC
            ) AS last
            WHERE booked <> balance ORDER BY 1, 2, 3"""),

    /** No more is spent of a budget than there ever was, and no more came back than was spent. */
    BUDGET("""
            SELECT NULL, NULL, 'budget ' || campaign || ' ' || limit_name || ' ' || day, most, used, count(*) OVER ()
            FROM (
                SELECT campaign, limit_name, day, most, coalesce(sum(spent), 0) - returned AS used
                FROM budget LEFT JOIN budget_lease USING (campaign, limit_name, day)
                GROUP BY campaign, limit_name, day
            ) AS budgets
            WHERE used < 0 OR used > most ORDER BY 3"""),

    /** A budget's leases are all that was leased of it. */
    LEASE("""
            SELECT NULL, NULL, 'leases of ' || campaign || ' ' || limit_name || ' ' || day, leased,
                coalesce(sum(granted), 0), count(*) OVER ()
            FROM budget LEFT JOIN budget_lease USING (campaign, limit_name, day)
            GROUP BY campaign, limit_name, day HAVING leased <> coalesce(sum(granted), 0) ORDER BY 3"""),

    /** What was issued of a currency is what became of it. */
    CURRENCY("""
            SELECT NULL, currency, 'all that was issued', issued, became, count(*) OVER ()
            FROM (
                SELECT currency, issued,
                    available + pending + held + redeemed + expired + pooled + written_off + reversed AS became
                FROM (%s) AS figures
            ) AS sums
            WHERE issued <> became ORDER BY 2""".formatted(Figures.SQL));

    private final String sql;

    Check(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Which members it found differences of, and in which currency. */
    String membersSql() {
        return "SELECT DISTINCT member_id, currency FROM (" + sql
                + ") AS differences (member_id, currency, subject, expected, found, total) WHERE member_id IS NOT NULL";
    }

    /**
     * Whether such a difference stops payouts. The balance that an entry named is read by people, never spent: payouts go by the
     * records, which the other checks hold against the entries.
     */
    boolean stopsPayouts() {
        return this != BALANCE;
    }

    /** What is kept of each member and currency, against the entries of an account. */
    private static String perMember(String account, String kept) {
        return """
                SELECT member_id, currency, '%s', coalesce(booked, 0), coalesce(kept, 0), count(*) OVER ()
                FROM (
                    SELECT member_id, currency, sum(points) AS booked FROM entry WHERE account = '%s'
                    GROUP BY member_id, currency
                ) AS entries
                FULL JOIN (%s) AS records USING (member_id, currency)
                WHERE coalesce(booked, 0) <> coalesce(kept, 0) ORDER BY 1, 2""".formatted(account, account, kept);
    }
}
