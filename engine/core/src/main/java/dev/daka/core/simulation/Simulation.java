package dev.daka.core.simulation;

import dev.daka.core.RunningCampaigns;
import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.decision.Decision;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Replays recorded actions against one or two sets of campaigns. Each side decides with the code of the service, in the
 * order in which the actions happened, and books into records of its own that begin empty.
 *
 * @param a       the first side
 * @param b       the side to compare it with; null for none
 * @param members what is known of who acts
 * @param shift   how the actions move in time before they are replayed
 */
public record Simulation(RunningCampaigns a, @Nullable RunningCampaigns b, Members members, Shift shift) {
    private static final int ACTIONS_PER_REPORT = 500;

    /**
     * Moves actions by whole days and keeps their local time: 2017-10-01 08:00 moved by 3287 days is 2026-10-01 08:00.
     *
     * @param days may be negative; 0 for none
     * @param zone whose local time is kept
     */
    public record Shift(int days, ZoneId zone) {
        /** A hundred years either way. */
        public static final int MOST_DAYS = 36_525;

        public Shift {
            if (Math.abs(days) > MOST_DAYS) {
                throw new IllegalArgumentException("At most " + MOST_DAYS + " days: " + days);
            }
        }

        Action of(Action action) {
            if (days == 0) {
                return action;
            }
            Instant moved = action.occurredAt().atZone(zone).plusDays(days).toInstant();
            return new Action(
                    action.actionId(),
                    action.type(),
                    action.memberId(),
                    moved,
                    action.channel(),
                    action.amount(),
                    action.attributes(),
                    action.placements());
        }
    }

    /** Is told now and then how far the replay is, from the thread that runs it. */
    public interface Progress {
        void at(long processed, long total);
    }

    /**
     * Replays the actions.
     *
     * @param stop asked before each action; true ends the replay with a report on what was done so far
     */
    public SimulationReport run(RecordedActions recorded, Progress progress, BooleanSupplier stop) {
        List<Action> actions = recorded.actions().stream()
                .map(shift::of)
                .sorted(Comparator.comparing(Action::occurredAt))
                .toList();
        SideTally sideA = new SideTally(a);
        SideTally sideB = b == null ? null : new SideTally(b);
        DifferenceTally differences = new DifferenceTally();
        Set<MemberId> seen = new HashSet<>();
        int processed = 0;
        for (; processed < actions.size() && !stop.getAsBoolean(); processed++) {
            if (processed % ACTIONS_PER_REPORT == 0) {
                progress.at(processed, actions.size());
            }
            Action action = actions.get(processed);
            seen.add(action.memberId());
            Member member = members.get(action.memberId());
            Decision decisionA = sideA.decide(action, member);
            if (sideB != null) {
                differences.compare(action, decisionA, sideB.decide(action, member));
            }
        }
        progress.at(processed, actions.size());
        return new SimulationReport(
                processed < actions.size(),
                processed,
                recorded.skipped().first(),
                recorded.skipped().total(),
                seen.size(),
                processed == 0 ? null : actions.get(0).occurredAt(),
                processed == 0 ? null : actions.get(processed - 1).occurredAt(),
                sideA.side(),
                sideB == null ? null : sideB.side(),
                sideB == null ? null : differences.differences(sideA, sideB));
    }
}
