package dev.daka.bench.load;

/** SQL queries about the ledger. No other class of this command depends on the service's tables. */
final class LedgerQueries {
    static final String MEDIAN_STATE =
            "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY octet_length(state)) FROM member_state";
    static final String LARGEST_STATE = "SELECT max(octet_length(state)) FROM member_state";

    /** Number of decided actions. */
    static final String DECISIONS = "SELECT count(*) FROM action";

    /** Sum of all entries, which must be 0. */
    static final String SUM = "SELECT coalesce(sum(points), 0) FROM entry";

    /** Points that campaigns granted to members. */
    static final String ISSUED = "SELECT coalesce(-sum(points), 0) FROM entry WHERE account LIKE 'issue:%'";

    private LedgerQueries() {}

    /** Used amount of a budget. */
    static String used(String campaign, String budget) {
        return "SELECT coalesce(sum(spent), 0) FROM counter_lease WHERE kind = 'budget' AND owner = '%s' AND name = '%s'"
                .formatted(campaign, budget);
    }
}
