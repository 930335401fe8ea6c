package dev.daka.service.admin.simulations;

import dev.daka.core.notation.DecimalMark;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.MembersUsed;
import dev.daka.core.replay.recording.RecordingUsed;
import dev.daka.core.replay.recording.SkipReason;
import dev.daka.core.replay.recording.SkippedCount;
import dev.daka.core.replay.simulation.SimulationReport;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of a simulation, the same in the API and on the command line. Two runs with the same input give equal
 * reports.
 *
 * @param stopped         whether an operator stopped it, so that it covers only the first actions
 * @param actions         how many actions were replayed
 * @param cancellations   how many cancellations were carried out
 * @param skipped         the first lines that were not replayed
 * @param skippedTotal    how many lines were not replayed
 * @param skippedByReason all lines that were not replayed, counted by reason, the most frequent one first
 * @param members         number of members with at least one action
 * @param from            when the first replayed action happened, in UTC, moved as the simulation moves actions; absent
 *     if there is none
 * @param to              when the last replayed action happened, in UTC, moved as the simulation moves actions; absent if
 *     there is none
 * @param madeFrom        the inputs that give the same report again
 * @param a               the first side
 * @param b               the second side; absent if there is none
 * @param differences     where the two sides differ; absent if there is one side
 */
record Report(
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
     * @param file   name of the recording's file
     * @param line   number of the line; 1 for the first, the header included
     * @param kind   why not, for programs
     * @param reason why not, for people
     */
    record SkippedLine(String file, long line, SkipReason kind, Label reason) {
        private static SkippedLine of(dev.daka.core.replay.recording.SkippedLine line) {
            return new SkippedLine(line.file(), line.line(), line.kind(), line.reason());
        }
    }

    /**
     * How many lines were not replayed for one reason.
     *
     * @param kind    the reason, for programs
     * @param subject the part of the action that it is about, or the type that is not declared; absent for the line as a
     *     whole
     * @param reason  why they were not replayed, for people
     * @param lines   how many lines were not replayed for this reason
     * @param first   the first of these lines
     */
    record SkippedLines(SkipReason kind, @Nullable String subject, Label reason, long lines, SkippedLine first) {
        private static SkippedLines of(SkippedCount count) {
            return new SkippedLines(
                    count.kind(), count.subject(), count.reason(), count.lines(), SkippedLine.of(count.first()));
        }
    }

    /**
     * Inputs of a report, besides the versions of each side.
     *
     * @param program    version of the program
     * @param recordings the recordings that were replayed
     * @param members    the members' fields that a simulation used
     * @param shiftDays  how many days the actions were moved; less than 0 for back
     * @param zone       time zone of times that are written without an offset, such as {@code Asia/Shanghai}
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
     * @param name        name of the file
     * @param sha256      SHA-256 of the file as it was given, in hexadecimal digits
     * @param encoding    encoding of the file's text, such as {@code UTF-8}
     * @param headerLine  number of the line that names the columns; absent for JSON lines
     * @param rows        how many rows could be read
     * @param mapping     where the parts of each action stand
     * @param decimalMark the mark before the decimals of amounts, as chosen by the operator; absent for the one that the
     *     column shows
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
     * Source of a part of each action.
     *
     * @param part   the part of an action, such as {@code attributes.orderId}
     * @param column name of the column that holds it; absent if it is the same for all
     * @param value  the value that is the same for all; absent if a column holds it
     */
    record MappedPart(
            String part, @Nullable String column, @Nullable String value) {}

    /**
     * The members' fields that a simulation used.
     *
     * @param source       source of the fields
     * @param name         name of the file; absent if it comes from no file
     * @param sha256       SHA-256 of the file, in hexadecimal digits; absent if it comes from no file
     * @param members      number of members with at least one known field
     * @param fields       the fields that are known for at least one member
     * @param skippedTotal number of lines of the file that are not a member
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
     * Result of one side.
     *
     * @param ruleSets         the versions and drafts that decided
     * @param outside          number of actions at times when none of the campaigns runs; they earn nothing
     * @param points           points issued, of all currencies together
     * @param pointsByCurrency points issued, by the key of each currency of which any were issued
     * @param pointsTakenBack  points that cancellations reversed; members keep {@code points} less these
     * @param pointsWithheld   points that limits withheld
     * @param effects          how many effects were granted, by type
     * @param effectsWithheld  how many effects limits withheld, by type
     * @param rows             the rows that fired, in table order
     * @param neverFired       the other rows
     * @param limits           use of each limit, in the order of the Limits sheets, followed by the budgets that all
     *                         campaigns share
     * @param budgetsExhausted the budgets that ran out, in order of time
     * @param pointsByDay      points issued, in the local days of each campaign; days without any are left out
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
     * A version that took part in a decision.
     *
     * @param campaign key of the campaign
     * @param name     name of the campaign
     * @param version  number of the version; absent for a draft
     * @param hash     SHA-256 of what the version means, in hexadecimal digits
     * @param startsOn the campaign's first day, in its zone
     * @param endsOn   the campaign's last day, in its zone
     */
    record ReplayedVersion(
            String campaign, Label name, @Nullable Integer version, String hash, LocalDate startsOn, LocalDate endsOn) {
        private static ReplayedVersion of(SimulationReport.RuleSetUsed used) {
            return new ReplayedVersion(
                    used.campaign(), used.name(), used.version(), used.hash(), used.startsOn(), used.endsOn());
        }
    }

    /**
     * A row that fired, with its points.
     *
     * @param campaign  key of the campaign
     * @param table     name of the decision table
     * @param cell      position of the row, such as {@code Tasks!A12}
     * @param name      name of the rule
     * @param fired     number of actions whose answer contains effects of the row
     * @param points    points that its effects issued
     * @param withheld  points of its effects that limits withheld
     * @param takenBack points of its effects that cancellations reversed
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
     * @param campaign key of the campaign
     * @param table    name of the decision table
     * @param cell     position of the row, such as {@code Tasks!A12}
     * @param name     name of the rule
     * @param lacks    fields that the row's conditions need and that are not known for any member, so that the row
     *                 could not fire
     */
    record SilentRow(String campaign, String table, String cell, String name, List<Members.Field> lacks) {
        private static SilentRow of(SimulationReport.UnfiredRow row) {
            return new SilentRow(row.campaign(), row.table(), row.cell(), row.name(), row.lacks());
        }
    }

    /**
     * Use of a limit.
     *
     * @param campaign       key of the campaign; empty for a budget that all campaigns share
     * @param limit          name of the limit; key of the budget if all campaigns share it
     * @param kind           whether it caps each member or is a budget for all
     * @param measure        what is counted: points, or times that an effect is granted
     * @param period         when the count starts again
     * @param reached        how often the limit withheld something
     * @param firstReachedAt when it first withheld something, in UTC; absent if it never did
     * @param used           largest use in one period; for a cap, by one member
     * @param amount         how much the limit allows per period, in its measure
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

    /**
     * A budget that ran out.
     *
     * @param campaign key of the campaign; empty for a budget that all campaigns share
     * @param limit    name of the budget; its key if all campaigns share it
     * @param at       when the budget was first used up or too small for an effect, in UTC
     */
    record BudgetExhausted(String campaign, String limit, Instant at) {
        private static BudgetExhausted of(SimulationReport.Exhausted exhausted) {
            return new BudgetExhausted(exhausted.campaign(), exhausted.limit(), exhausted.at());
        }
    }

    /**
     * Points that were issued on one day.
     *
     * @param day    the day, in each campaign's zone
     * @param points points issued on that day
     */
    record DayPoints(LocalDate day, long points) {
        private static DayPoints of(SimulationReport.DayPoints points) {
            return new DayPoints(points.day(), points.points());
        }
    }

    /** Converts a simulation's report to its JSON form. */
    static Report of(SimulationReport report) {
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
