package dev.daka.service.admin.simulations;

import dev.daka.core.replay.simulation.SimulationReport;
import java.time.Instant;
import java.util.List;

/**
 * Where the sides differ.
 *
 * @param actionsThatDiffer how many actions there are after which the member has something else
 * @param pointsDelta       points that B issued and did not take back, less those of A
 * @param rows              the rows that fired another number of times or issued other points
 * @param samples           the first actions that differ
 */
record Differences(long actionsThatDiffer, long pointsDelta, List<DifferingRow> rows, List<DifferingAction> samples) {
    static Differences of(SimulationReport.Differences differences) {
        return new Differences(
                differences.actionsThatDiffer(),
                differences.pointsDelta(),
                differences.rows().stream().map(DifferingRow::of).toList(),
                differences.samples().stream().map(DifferingAction::of).toList());
    }

    /**
     * A row that fired another number of times or issued other points on side B than on side A.
     *
     * @param campaign key of the campaign
     * @param table    name of the decision table
     * @param cell     where the row stands in B; in A if B has no such row
     * @param name     name of the rule
     * @param firedA   how often the row fired on side A
     * @param firedB   how often the row fired on side B
     * @param pointsA  points that the row issued on side A
     * @param pointsB  points that the row issued on side B
     */
    record DifferingRow(
            String campaign,
            String table,
            String cell,
            String name,
            long firedA,
            long firedB,
            long pointsA,
            long pointsB) {
        private static DifferingRow of(SimulationReport.RowDifference row) {
            return new DifferingRow(
                    row.campaign(),
                    row.table(),
                    row.cell(),
                    row.name(),
                    row.firedA(),
                    row.firedB(),
                    row.pointsA(),
                    row.pointsB());
        }
    }

    /**
     * An action after which the member has something else on side B than on side A.
     *
     * @param actionId   id of the action
     * @param memberId   id of the member who did it
     * @param occurredAt when it happened, in UTC, moved as the simulation moves actions
     * @param pointsA    points that side A grants for it
     * @param pointsB    points that side B grants for it
     */
    record DifferingAction(String actionId, String memberId, Instant occurredAt, long pointsA, long pointsB) {
        private static DifferingAction of(SimulationReport.ActionDifference action) {
            return new DifferingAction(
                    action.actionId(), action.memberId(), action.occurredAt(), action.pointsA(), action.pointsB());
        }
    }
}
