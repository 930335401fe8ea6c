package dev.daka.core.replay.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.MembersUsed;
import dev.daka.core.replay.recording.RecordingUsed;
import dev.daka.core.replay.recording.SkippedCount;
import dev.daka.core.replay.recording.SkippedLine;
import dev.daka.core.vocabulary.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a simulation in plain values, ready to be displayed or written as JSON. Equal inputs give equal
 * reports.
 *
 * @param stopped         true if the replay was stopped, so that the report covers only the first events
 * @param actions         number of actions replayed
 * @param cancellations   number of cancellations carried out
 * @param skipped         first lines that were not replayed
 * @param skippedTotal    number of all lines that were not replayed
 * @param skippedByReason counts of all lines that were not replayed, by reason, largest first
 * @param members         number of members with at least one replayed action
 * @param from            shifted time of the earliest replayed action; null if there is none
 * @param to              shifted time of the latest replayed action; null if there is none
 * @param madeFrom        inputs needed to reproduce the report
 * @param a               first side
 * @param b               second side; null if there is one side only
 * @param differences     differences between the sides; null if there is one side only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationReport(
        boolean stopped,
        long actions,
        long cancellations,
        List<SkippedLine> skipped,
        long skippedTotal,
        List<SkippedCount> skippedByReason,
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
     * @param ruleSets         campaign versions of this side
     * @param outside          number of actions at times when no campaign runs, which therefore earn nothing
     * @param points           points issued, all currencies together
     * @param pointsByCurrency points issued, by key of the currency; without currencies in which none were issued
     * @param pointsTakenBack  points reversed by cancellations; {@code points} minus these is what remains
     * @param pointsWithheld   points withheld by limits
     * @param effects          number of granted effects, by type such as {@code grantReward}
     * @param effectsWithheld  number of effects withheld by limits, by type
     * @param rows             rows that fired, in table order
     * @param neverFired       all other rows
     * @param limits           use of limits, in the order of the Limits sheets, then the shared budgets
     * @param budgetsExhausted budgets that ran out, in order of time
     * @param pointsByDay      points issued by local day of each campaign; without days on which none were issued
     */
    public record Side(
            List<RuleSetUsed> ruleSets,
            long outside,
            long points,
            Map<String, Long> pointsByCurrency,
            long pointsTakenBack,
            long pointsWithheld,
            Map<String, Long> effects,
            Map<String, Long> effectsWithheld,
            List<Row> rows,
            List<UnfiredRow> neverFired,
            List<LimitUse> limits,
            List<Exhausted> budgetsExhausted,
            List<DayPoints> pointsByDay) {}

    /**
     * A campaign version that took part.
     *
     * @param campaign key of the campaign
     * @param name     name of the campaign
     * @param version  number of the version; null for a workbook that is not published
     * @param hash     content hash of the rule set
     * @param startsOn first day of the campaign
     * @param endsOn   last day of the campaign
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleSetUsed(
            String campaign,
            Label name,
            @Nullable Integer version,
            String hash,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /**
     * The result of a row.
     *
     * @param campaign  key of the campaign
     * @param table     name of the table
     * @param cell      cell of the row
     * @param name      name of the row
     * @param fired     number of actions for which the row proposed or multiplied an effect
     * @param points    points issued by effects that the row proposed
     * @param withheld  points of these effects that limits withheld
     * @param takenBack points of these effects that cancellations reversed
     */
    public record Row(
            String campaign,
            String table,
            String cell,
            String name,
            long fired,
            long points,
            long withheld,
            long takenBack) {}

    /**
     * A row that did not fire.
     *
     * @param lacks member fields that the row tests and no profile has, so that it could not fire; empty if none
     */
    public record UnfiredRow(String campaign, String table, String cell, String name, List<Members.Field> lacks) {}

    /**
     * The inputs of a report, in addition to the versions that each side lists.
     *
     * @param program    version of the program
     * @param recordings the recordings that were replayed
     * @param members    source of the members' profiles
     * @param shiftDays  number of days by which events were shifted
     * @param zone       time zone of times that are written without an offset; the shift keeps the local time in it
     */
    public record MadeFrom(
            String program, List<RecordingUsed> recordings, MembersUsed members, int shiftDays, String zone) {}

    /**
     * Use of a limit.
     *
     * @param campaign       key of the campaign; empty for a shared budget
     * @param limit          name of the limit
     * @param kind           {@code cap} or {@code budget}
     * @param measure        {@code points} or {@code times}
     * @param period         {@code day}, {@code week}, {@code month}, {@code campaign}, {@code rolling} or
     *                       {@code cooldown}
     * @param reached        number of effects that the limit withheld, wholly or in part
     * @param firstReachedAt when the limit first withheld an effect; absent if it never did
     * @param used           largest use in one period; of a cap, by one member and for one value of its attribute
     * @param amount         amount that the limit allows in a period
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LimitUse(
            String campaign,
            String limit,
            String kind,
            String measure,
            String period,
            long reached,
            @Nullable Instant firstReachedAt,
            long used,
            long amount) {}

    /**
     * The first moment at which a budget was used up or too small for an effect.
     *
     * @param campaign key of the campaign; empty for a shared budget
     * @param limit    name of the budget
     */
    public record Exhausted(String campaign, String limit, Instant at) {}

    /** Points issued on a local day. */
    public record DayPoints(LocalDate day, long points) {}

    /**
     * Differences between the two sides.
     *
     * @param actionsThatDiffer number of actions for which the sides grant different points, release times of points,
     *                          rewards, badges, messages or content
     * @param pointsDelta       points issued and not reversed by B, minus those of A
     * @param rows              rows that fired a different number of times or issued different points
     * @param samples           first actions that differ
     */
    public record Differences(
            long actionsThatDiffer, long pointsDelta, List<RowDifference> rows, List<ActionDifference> samples) {}

    /** A row on both sides, identified by campaign, table and name. The cell is that of side B if B has the row. */
    public record RowDifference(
            String campaign,
            String table,
            String cell,
            String name,
            long firedA,
            long firedB,
            long pointsA,
            long pointsB) {}

    /** An action for which the sides grant different effects. */
    public record ActionDifference(String actionId, String memberId, Instant occurredAt, long pointsA, long pointsB) {}
}
