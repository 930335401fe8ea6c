package dev.daka.core.replay.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.campaign.Limit;
import dev.daka.core.replay.recording.KnownMembers;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.ReplayedRecording;
import dev.daka.core.replay.recording.SkippedLine;
import dev.daka.core.replay.recording.SkippedLines;
import dev.daka.core.vocabulary.Label;
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
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    public record Side(
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
            List<DayPoints> pointsByDay) {}

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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplayedVersion(
            String campaign,
            Label name,
            @Nullable Integer version,
            String hash,
            LocalDate startsOn,
            LocalDate endsOn) {}

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
    public record FiredRow(
            String campaign,
            String table,
            String cell,
            String name,
            long fired,
            long points,
            long withheld,
            long takenBack) {}

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
    public record SilentRow(String campaign, String table, String cell, String name, List<Members.Field> lacks) {}

    /**
     * Inputs of a report, besides the versions of each side.
     *
     * @param program    version of the program
     * @param recordings the recordings that were replayed
     * @param members    the members' fields that a simulation used
     * @param shiftDays  how many days the actions were moved; less than 0 for back
     * @param zone       time zone of times that are written without an offset, such as {@code Asia/Shanghai}
     */
    public record MadeFrom(
            String program, List<ReplayedRecording> recordings, KnownMembers members, int shiftDays, String zone) {}

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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LimitReached(
            String campaign,
            String limit,
            Limit.Kind kind,
            Limit.Measure measure,
            Limit.Period period,
            long reached,
            @Nullable Instant firstReachedAt,
            long used,
            long amount) {}

    /**
     * A budget that ran out.
     *
     * @param campaign key of the campaign; empty for a budget that all campaigns share
     * @param limit    name of the budget; its key if all campaigns share it
     * @param at       when the budget was first used up or too small for an effect, in UTC
     */
    public record BudgetExhausted(String campaign, String limit, Instant at) {}

    /**
     * Points that were issued on one day.
     *
     * @param day    the day, in each campaign's zone
     * @param points points issued on that day
     */
    public record DayPoints(LocalDate day, long points) {}

    /**
     * Differences between the two sides.
     *
     * @param actionsThatDiffer number of actions after which the member has something different on the two sides
     * @param pointsDelta       net points of side B minus net points of side A; net points are issued points less reversed
     *                          points
     * @param rows              the rows that fired a different number of times or issued different points
     * @param samples           the first actions that differ
     */
    public record Differences(
            long actionsThatDiffer, long pointsDelta, List<DifferingRow> rows, List<DifferingAction> samples) {}

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
    public record DifferingRow(
            String campaign,
            String table,
            String cell,
            String name,
            long firedA,
            long firedB,
            long pointsA,
            long pointsB) {}

    /**
     * An action after which the member has something different on the two sides.
     *
     * @param actionId   id of the action
     * @param memberId   id of the member who did it
     * @param occurredAt when it happened, in UTC, moved as the simulation moves actions
     * @param pointsA    points that side A grants for it
     * @param pointsB    points that side B grants for it
     */
    public record DifferingAction(String actionId, String memberId, Instant occurredAt, long pointsA, long pointsB) {}
}
