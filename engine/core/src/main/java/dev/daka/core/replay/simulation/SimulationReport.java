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
 * What a simulation found, in plain values, ready to be shown or written as JSON. Two runs over the same input give
 * equal reports.
 *
 * @param stopped      whether somebody stopped it, so that it covers only the first actions
 * @param actions      replayed
 * @param cancellations carried out
 * @param skipped      the first lines that were not replayed
 * @param skippedTotal all of them
 * @param skippedByReason all of them, counted, the most frequent reason first
 * @param members      who did something
 * @param from         when the first replayed action happened, shifted; null where there is none
 * @param to           when the last one did
 * @param madeFrom     what it takes to make the same report again
 * @param a            the first side
 * @param b            the other side, if asked for
 * @param differences  where the sides differ, if there are two
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
     * What one side decided.
     *
     * @param outside         actions at times when none of the campaigns runs, which therefore get nothing
     * @param points          issued, of all currencies together
     * @param pointsByCurrency the same for each currency of which any were issued, by its key
     * @param pointsTakenBack by cancellations: what is left is points less these
     * @param pointsWithheld  by limits
     * @param effects         granted, counted by type such as {@code grantReward}
     * @param effectsWithheld the same for what limits withheld
     * @param rows            that fired, in table order
     * @param neverFired      the others
     * @param limits          in the order of the Limits sheets, then the budgets of the programme
     * @param budgetsExhausted in order of time
     * @param pointsByDay     in the local days of each campaign, without the days on which nothing was issued
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
     * A version that took part.
     *
     * @param version absent for a workbook that is not published
     * @param endsOn the campaign's last day
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
     * What came of a row.
     *
     * @param fired    actions to whose answer it added, by proposing an effect or by multiplying one
     * @param points   issued by the effects it proposed
     * @param withheld points of its effects that limits withheld
     * @param takenBack of its points by cancellations
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
     * A row that added to no answer.
     *
     * @param lacks what it asks for and is not known of any member, so that it could not fire; empty for nothing
     */
    public record UnfiredRow(String campaign, String table, String cell, String name, List<Members.Field> lacks) {}

    /**
     * What a report was made from, beside the versions that each side names.
     *
     * @param program   its version
     * @param shiftDays how far the actions were moved in time
     * @param zone      of times that are written without an offset
     */
    public record MadeFrom(
            String program, List<RecordingUsed> recordings, MembersUsed members, int shiftDays, String zone) {}

    /**
     * How far a limit was used.
     *
     * @param campaign       empty for a budget of the programme
     * @param kind           {@code cap} or {@code budget}
     * @param measure        {@code points} or {@code times}
     * @param period         {@code day}, {@code week}, {@code month}, {@code campaign}, {@code rolling} or {@code cooldown}
     * @param reached        how often it withheld something
     * @param firstReachedAt when it first did
     * @param used           the most that was used in one period (of a cap: by one member, for one value of its attribute)
     * @param amount         all there is per period
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

    /** When a budget was first used up, or was first too small for an effect; without a campaign, one of the programme. */
    public record Exhausted(String campaign, String limit, Instant at) {}

    /** Points issued on a local day. */
    public record DayPoints(LocalDate day, long points) {}

    /**
     * Where two sides differ.
     *
     * @param actionsThatDiffer after which the member has something else: other points, points to be spent later, rewards, badges, notices or content
     * @param pointsDelta       issued by B and not taken back less those by A
     * @param rows              that fired another number of times or issued other points
     * @param samples           the first actions that differ
     */
    public record Differences(
            long actionsThatDiffer, long pointsDelta, List<RowDifference> rows, List<ActionDifference> samples) {}

    /** A row, known by its campaign, table and name, on both sides; its cell is B's where B has the row. */
    public record RowDifference(
            String campaign,
            String table,
            String cell,
            String name,
            long firedA,
            long firedB,
            long pointsA,
            long pointsB) {}

    /** An action that differs. */
    public record ActionDifference(String actionId, String memberId, Instant occurredAt, long pointsA, long pointsB) {}
}
