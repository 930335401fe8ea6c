package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of all that was ever given of a currency. What was issued is the sum of the others.
 *
 * <p>For example, campaigns gave 100; 30 of it were redeemed; then the action that earned the 100 was cancelled, and of coins the
 * programme bears the loss: issued 100 = available 0 + redeemed 30 + reversed 100 + writtenOff -30.
 *
 * @param currency   key of the currency
 * @param issued     points that campaigns issued
 * @param available  points that can be spent, less what members owe
 * @param pending    points that are granted and not released
 * @param held       points that are set aside by holds
 * @param redeemed   points that were redeemed
 * @param expired    points that expired
 * @param pooled     points that are staked in challenges
 * @param writtenOff 0 or less: points that were taken back without being there
 * @param reversed   points that were taken back with the actions that earned them
 */
@Schema(name = "ReconciliationFigures")
record Figures(
        String currency,
        long issued,
        long available,
        long pending,
        long held,
        long redeemed,
        long expired,
        long pooled,
        long writtenOff,
        long reversed) {
    /** What is issued and reversed is read from entries, what members have from the records beside them. */
    static final String SQL = """
            WITH figure AS (
                SELECT currency, CASE
                        WHEN account = 'writtenOff' THEN 'writtenOff'
                        WHEN account LIKE 'pool:%' THEN 'pooled'
                        WHEN kind = 'reversal' THEN 'reversed'
                        ELSE 'issued'
                    END AS name, CASE WHEN account LIKE 'issue:%' AND kind <> 'reversal' THEN -points ELSE points END AS points
                FROM entry WHERE account = 'writtenOff' OR account LIKE 'pool:%' OR account LIKE 'issue:%'
                UNION ALL SELECT currency, 'available', points FROM lot
                UNION ALL SELECT currency, 'pending', points FROM pending
                UNION ALL SELECT currency, state, points FROM hold WHERE state IN ('held', 'redeemed')
                UNION ALL SELECT currency, 'expired', points FROM expired_lot
            )
            SELECT currency, coalesce(sum(points) FILTER (WHERE name = 'issued'), 0) AS issued,
                coalesce(sum(points) FILTER (WHERE name = 'available'), 0) AS available,
                coalesce(sum(points) FILTER (WHERE name = 'pending'), 0) AS pending,
                coalesce(sum(points) FILTER (WHERE name = 'held'), 0) AS held,
                coalesce(sum(points) FILTER (WHERE name = 'redeemed'), 0) AS redeemed,
                coalesce(sum(points) FILTER (WHERE name = 'expired'), 0) AS expired,
                coalesce(sum(points) FILTER (WHERE name = 'pooled'), 0) AS pooled,
                coalesce(sum(points) FILTER (WHERE name = 'writtenOff'), 0) AS written_off,
                coalesce(sum(points) FILTER (WHERE name = 'reversed'), 0) AS reversed
            FROM figure GROUP BY currency ORDER BY currency""";
}
