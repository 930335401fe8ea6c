package dev.daka.bench.load;

import dev.daka.bench.load.machine.Database;

/**
 * The questions that the ledger is asked, in SQL. All that this command knows of the service's tables stands here.
 *
 * @param decisions how many actions were decided
 * @param sum       of all entries, which must be 0
 * @param issued    points that campaigns granted to members
 * @param used      of one budget; the parameters are the campaign's key and the limit's name, each as {@code %s}
 */
record LedgerQueries(String decisions, String sum, String issued, String used) {
    static final String STATES = "member_state";
    static final String MEDIAN_STATE =
            "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY octet_length(state)) FROM member_state";
    static final String LARGEST_STATE = "SELECT max(octet_length(state)) FROM member_state";

    private static final String SUM = "SELECT coalesce(sum(points), 0) FROM entry";
    private static final String ISSUED = "SELECT coalesce(-sum(points), 0) FROM entry WHERE account LIKE 'issue:%'";

    private static final LedgerQueries JOURNAL = new LedgerQueries(
            "SELECT count(*) FROM action",
            SUM,
            ISSUED,
            "SELECT coalesce(sum(spent), 0) FROM counter_lease WHERE kind = 'budget' AND owner = '%s' AND name = '%s'");
    private static final LedgerQueries TABLES = new LedgerQueries(
            "SELECT count(*) FROM decision",
            SUM,
            ISSUED,
            "SELECT coalesce(sum(spent), 0) FROM budget_lease WHERE campaign = '%s' AND limit_name = '%s'");

    /** Those that fit the database: a service before the journal can be measured with the same command. */
    static LedgerQueries of(Database server, String database) {
        return server.hasTable(database, "journal") ? JOURNAL : TABLES;
    }
}
