package dev.daka.service.simulations;

import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.recording.Members;
import dev.daka.core.recording.MembersUsed;
import dev.daka.core.recording.RecordingUsed;
import dev.daka.core.recording.SkipReason;
import dev.daka.core.recording.SkippedCount;
import dev.daka.core.simulation.SimulationReport;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.written.DecimalMark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation found, as the API answers and the command line prints it. Two runs over the same input give equal reports.
 *
 * @param stopped         whether somebody stopped it, so that it covers only the first actions
 * @param actions         replayed
 * @param cancellations   carried out
 * @param skipped         the first lines that were not replayed
 * @param skippedTotal    all lines that were not replayed
 * @param skippedByReason all of them, counted, the most frequent reason first
 * @param members         who did something
 * @param from            when the first replayed action happened, shifted; absent where there is none
 * @param to              when the last replayed action happened, shifted; absent where there is none
 * @param madeFrom        what it takes to make the same report again
 * @param a               the first side
 * @param b               the side that it was compared with, if any
 * @param differences     where the two sides differ
 */
public record Report(
        boolean stopped,
        long actions,
        long cancellations,
        List<SkippedLine> skipped,
        long skippedTotal,
        List<SkippedLines> skippedByReason,
        long members,
        @Nullable Instant from,
        @Nullable Instant to,
        MadeFrom madeFrom,
        Side a,
        @Nullable Side b,
        @Nullable Differences differences) {

    /**
     * A line that was not replayed.
     *
     * @param file   the recording's name
     * @param line   1 for the first, the header included
     * @param kind   why not, for programs
     * @param reason why not, for people
     */
    record SkippedLine(String file, long line, SkipReason kind, Label reason) {
        private static SkippedLine of(dev.daka.core.recording.SkippedLine line) {
            return new SkippedLine(line.file(), line.line(), line.kind(), line.reason());
        }
    }

    /**
     * How many lines were not replayed for one reason.
     *
     * @param kind    the reason, for programs
     * @param subject the part of the action that it is about, or the type that is not declared; absent for the line as a whole
     * @param reason  for people
     * @param lines   so many
     * @param first   the first of them
     */
    record SkippedLines(SkipReason kind, @Nullable String subject, Label reason, long lines, SkippedLine first) {
        private static SkippedLines of(SkippedCount count) {
            return new SkippedLines(
                    count.kind(), count.subject(), count.reason(), count.lines(), SkippedLine.of(count.first()));
        }
    }

    /**
     * What a report was made from, beside the versions that each side names.
     *
     * @param program    its version
     * @param recordings that were replayed
     * @param members    what was known of those who act
     * @param shiftDays  how many days the actions were moved
     * @param zone       of times that are written without an offset
     */
    record MadeFrom(
            String program, List<ReplayedRecording> recordings, KnownMembers members, int shiftDays, String zone) {
        private static MadeFrom of(SimulationReport.MadeFrom from) {
            return new MadeFrom(
                    from.program(),
                    from.recordings().stream().map(ReplayedRecording::of).toList(),
                    KnownMembers.of(from.members()),
                    from.shiftDays(),
                    from.zone());
        }
    }

    /**
     * A recording that was replayed.
     *
     * @param name        of the file
     * @param sha256      of the file as it was given, in hexadecimal digits
     * @param encoding    of its text
     * @param headerLine  the line that names the columns; absent for JSON lines
     * @param rows        that could be read
     * @param mapping     where the parts of each action stand
     * @param decimalMark before the decimals of its amounts, as somebody said; absent for the one that the column shows
     */
    record ReplayedRecording(
            String name,
            String sha256,
            String encoding,
            @Nullable Integer headerLine,
            long rows,
            List<MappedPart> mapping,
            @Nullable DecimalMark decimalMark) {
        private static ReplayedRecording of(RecordingUsed used) {
            return new ReplayedRecording(
                    used.name(),
                    used.sha256(),
                    used.encoding(),
                    used.headerLine(),
                    used.rows(),
                    used.mapping().stream()
                            .map(part -> new MappedPart(part.part(), part.column(), part.value()))
                            .toList(),
                    used.decimalMark());
        }
    }

    /**
     * Where a part of each action stands.
     *
     * @param part   such as {@code memberId} or {@code attributes.orderId}
     * @param column that holds it; absent where it is the same for all
     * @param value  that is the same for all; absent where a column holds it
     */
    record MappedPart(
            String part, @Nullable String column, @Nullable String value) {}

    /**
     * What was known of the members who act.
     *
     * @param source       who told of them
     * @param name         of the file
     * @param sha256       of the file
     * @param members      of whom something is known
     * @param fields       that are known of any of them
     * @param skippedTotal lines of the file that hold no member
     */
    record KnownMembers(
            MembersUsed.Source source,
            @Nullable String name,
            @Nullable String sha256,
            long members,
            List<Members.Field> fields,
            long skippedTotal) {
        private static KnownMembers of(MembersUsed used) {
            return new KnownMembers(
                    used.source(), used.name(), used.sha256(), used.members(), used.fields(), used.skippedTotal());
        }
    }

    /**
     * What one side decided.
     *
     * @param outside          actions at times when none of the campaigns runs, which therefore get nothing
     * @param points           issued, of all currencies together
     * @param pointsByCurrency the same by the key of each currency of which any were issued
     * @param pointsTakenBack  by cancellations: what is left is points less these
     * @param pointsWithheld   by limits
     * @param effects          granted, counted by type
     * @param effectsWithheld  by limits, counted by type
     * @param rows             that fired, in table order
     * @param neverFired       the other rows
     * @param limits           in the order of the Limits sheets, then the budgets that all campaigns share
     * @param budgetsExhausted in order of time
     * @param pointsByDay      issued, in the local days of each campaign, without the days on which nothing was
     */
    record Side(
            List<ReplayedVersion> ruleSets,
            long outside,
            long points,
            Map<String, Long> pointsByCurrency,
            long pointsTakenBack,
            long pointsWithheld,
            Map<String, Long> effects,
            Map<String, Long> effectsWithheld,
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
                    side.pointsTakenBack(),
                    side.pointsWithheld(),
                    side.effects(),
                    side.effectsWithheld(),
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

    /**
     * A row that fired, and what came of it.
     *
     * @param fired     actions to whose answer it added
     * @param points    issued by its effects
     * @param withheld  points of its effects that limits withheld
     * @param takenBack of its points by cancellations
     */
    record FiredRow(
            String campaign,
            String table,
            String cell,
            String name,
            long fired,
            long points,
            long withheld,
            long takenBack) {
        private static FiredRow of(SimulationReport.Row row) {
            return new FiredRow(
                    row.campaign(),
                    row.table(),
                    row.cell(),
                    row.name(),
                    row.fired(),
                    row.points(),
                    row.withheld(),
                    row.takenBack());
        }
    }

    /**
     * A row that never fired.
     *
     * @param lacks what it asks for and is not known of any member, so that it could not fire
     */
    record SilentRow(String campaign, String table, String cell, String name, List<Members.Field> lacks) {
        private static SilentRow of(SimulationReport.UnfiredRow row) {
            return new SilentRow(row.campaign(), row.table(), row.cell(), row.name(), row.lacks());
        }
    }

    /**
     * How far a limit was used.
     *
     * @param campaign       empty for a budget that all campaigns share
     * @param reached        how often it withheld something
     * @param firstReachedAt when it first withheld something
     * @param used           the most in one period, of a cap by one member
     * @param amount         all there is per period
     */
    record LimitReached(
            String campaign,
            String limit,
            @Schema(allowableValues = {"cap", "budget"}) String kind,
            @Schema(allowableValues = {"points", "times"}) String measure,

            @Schema(allowableValues = {"day", "week", "month", "campaign", "rolling", "cooldown"})
            String period,

            long reached,
            @Nullable Instant firstReachedAt,
            long used,
            long amount) {
        private static LimitReached of(SimulationReport.LimitUse use) {
            return new LimitReached(
                    use.campaign(),
                    use.limit(),
                    use.kind(),
                    use.measure(),
                    use.period(),
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
     * @param actionsThatDiffer after which the member has something else
     * @param pointsDelta issued by B and not taken back less those by A
     * @param rows        that fired another number of times or issued other points
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

    /** The same, as it is shown. */
    public static Report of(SimulationReport report) {
        SimulationReport.Side sideB = report.b();
        SimulationReport.Differences found = report.differences();
        return new Report(
                report.stopped(),
                report.actions(),
                report.cancellations(),
                report.skipped().stream().map(SkippedLine::of).toList(),
                report.skippedTotal(),
                report.skippedByReason().stream().map(SkippedLines::of).toList(),
                report.members(),
                report.from(),
                report.to(),
                MadeFrom.of(report.madeFrom()),
                Side.of(report.a()),
                sideB == null ? null : Side.of(sideB),
                found == null ? null : Differences.of(found));
    }
}
