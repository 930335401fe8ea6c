package dev.daka.service.simulations;

import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.simulation.SimulationReport;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation found.
 *
 * @param actions      replayed
 * @param skipped      the first lines that were not
 * @param skippedTotal all of them
 * @param from         when the first replayed action happened, shifted; absent where there is none
 */
record Report(
        long actions,
        List<SkippedLine> skipped,
        long skippedTotal,
        long members,
        @Nullable Instant from,
        @Nullable Instant to,
        Side a,
        @Nullable Side b,
        @Nullable Differences differences) {

    /** A line that was not replayed. */
    record SkippedLine(long line, Label reason) {}

    /**
     * What one side decided.
     *
     * @param outside          actions at times when none of the campaigns runs, which therefore get nothing
     * @param points           issued, of all currencies together
     * @param pointsByCurrency the same by the key of each currency of which any were issued
     * @param effects          granted, counted by type
     */
    record Side(
            List<ReplayedVersion> ruleSets,
            long outside,
            long points,
            Map<String, Long> pointsByCurrency,
            long pointsWithheld,
            Map<String, Long> effects,
            List<FiredRow> rows,
            List<SilentRow> neverFired,
            List<LimitReached> limits,
            List<BudgetExhausted> budgetsExhausted,
            List<DayPoints> pointsByDay) {
        private static Side of(SimulationReport.Side side) {
            return new Side(
                    side.ruleSets().stream().map(ReplayedVersion::of).toList(),
                    side.outside(),
                    side.points(),
                    side.pointsByCurrency(),
                    side.pointsWithheld(),
                    side.effects(),
                    side.rows().stream().map(FiredRow::of).toList(),
                    side.neverFired().stream().map(SilentRow::of).toList(),
                    side.limits().stream().map(LimitReached::of).toList(),
                    side.budgetsExhausted().stream().map(BudgetExhausted::of).toList(),
                    side.pointsByDay().stream().map(DayPoints::of).toList());
        }
    }

    /**
     * A version that decided.
     *
     * @param version absent for a draft
     * @param endsOn  the campaign's last day
     */
    record ReplayedVersion(
            String campaign, Label name, @Nullable Integer version, String hash, LocalDate startsOn, LocalDate endsOn) {
        private static ReplayedVersion of(SimulationReport.RuleSetUsed used) {
            return new ReplayedVersion(
                    used.campaign(),
                    used.name(),
                    used.version() == RuleSetRef.UNPUBLISHED ? null : used.version(),
                    used.hash(),
                    used.startsOn(),
                    used.endsOn());
        }
    }

    /** A row and what came of it; points are those that it issued, withheld those that limits kept back. */
    record FiredRow(String campaign, String table, String cell, String name, long fired, long points, long withheld) {
        private static FiredRow of(SimulationReport.Row row) {
            return new FiredRow(
                    row.campaign(), row.table(), row.cell(), row.name(), row.fired(), row.points(), row.withheld());
        }
    }

    /** A row that never fired. */
    record SilentRow(String campaign, String table, String cell, String name) {
        private static SilentRow of(SimulationReport.UnfiredRow row) {
            return new SilentRow(row.campaign(), row.table(), row.cell(), row.name());
        }
    }

    /**
     * How far a limit was used.
     *
     * @param reached how often it withheld something
     * @param used    the most in one period, of a cap by one member
     * @param amount  all there is per period
     */
    record LimitReached(
            String campaign,
            String limit,
            @Schema(allowableValues = {"cap", "budget"}) String kind,
            long reached,
            @Nullable Instant firstReachedAt,
            @Nullable Long used,
            @Nullable Long amount) {
        private static LimitReached of(SimulationReport.LimitUse use) {
            return new LimitReached(
                    use.campaign(),
                    use.limit(),
                    use.kind(),
                    use.reached(),
                    use.firstReachedAt(),
                    use.used(),
                    use.amount());
        }
    }

    /** When a budget ran out. */
    record BudgetExhausted(String campaign, String limit, Instant at) {
        private static BudgetExhausted of(SimulationReport.Exhausted exhausted) {
            return new BudgetExhausted(exhausted.campaign(), exhausted.limit(), exhausted.at());
        }
    }

    /** Points issued on a local day. */
    record DayPoints(LocalDate day, long points) {
        private static DayPoints of(SimulationReport.DayPoints points) {
            return new DayPoints(points.day(), points.points());
        }
    }

    /**
     * Where the sides differ.
     *
     * @param pointsDelta issued by B less those by A
     * @param samples     the first actions that differ
     */
    record Differences(
            long actionsThatDiffer, long pointsDelta, List<DifferingRow> rows, List<DifferingAction> samples) {
        private static Differences of(SimulationReport.Differences differences) {
            return new Differences(
                    differences.actionsThatDiffer(),
                    differences.pointsDelta(),
                    differences.rows().stream().map(DifferingRow::of).toList(),
                    differences.samples().stream().map(DifferingAction::of).toList());
        }
    }

    /** A row that fired another number of times or issued other points; its cell is B's where B has the row. */
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

    /** An action after which the member has something else. */
    record DifferingAction(String actionId, String memberId, Instant occurredAt, long pointsA, long pointsB) {
        private static DifferingAction of(SimulationReport.ActionDifference action) {
            return new DifferingAction(
                    action.actionId(), action.memberId(), action.occurredAt(), action.pointsA(), action.pointsB());
        }
    }

    static Report of(SimulationReport report) {
        SimulationReport.Side sideB = report.b();
        SimulationReport.Differences found = report.differences();
        return new Report(
                report.actions(),
                report.skipped().stream()
                        .map(line -> new SkippedLine(line.line(), line.reason()))
                        .toList(),
                report.skippedTotal(),
                report.members(),
                report.from(),
                report.to(),
                Side.of(report.a()),
                sideB == null ? null : Side.of(sideB),
                found == null ? null : Differences.of(found));
    }
}
