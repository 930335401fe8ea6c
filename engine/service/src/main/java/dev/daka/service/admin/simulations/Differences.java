package dev.daka.service.admin.simulations;

import dev.daka.core.replay.simulation.SimulationReport;
import java.time.Instant;
import java.util.List;

/**
 * Differences between the two sides.
 *
 * @param actionsThatDiffer number of actions after which the member has something different on the two sides
 * @param pointsDelta       net points of side B minus net points of side A; net points are issued points less reversed
 *                          points
 * @param rows              the rows that fired a different number of times or issued different points
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
     * A row that fired a different number of times or issued different points on the two sides.
     *
     * @param campaign key of the campaign
     * @param table    name of the decision table
     * @param cell     position of the row on side B; on side A if side B has no such row
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
     * An action after which the member has something different on the two sides.
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
