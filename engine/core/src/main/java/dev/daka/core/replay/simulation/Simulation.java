package dev.daka.core.replay.simulation;

import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.Recorded;
import dev.daka.core.replay.recording.RecordedActions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Replays recorded actions against one or two sets of campaigns. Each side decides with the code of the service, in the
 * order in which the actions arrived, and books into records of its own that begin empty.
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

        Instant of(Instant moment) {
            return days == 0 ? moment : moment.atZone(zone).plusDays(days).toInstant();
        }
    }

    /** Is told now and then how far the replay is, from the thread that runs it. */
    public interface Progress {
        void at(long processed, long total);
    }

    /**
     * Replays what was recorded, in the order in which the service was told.
     *
     * @param stop asked before each action; true ends the replay with a report on what was done so far
     */
    public SimulationReport run(RecordedActions recorded, Progress progress, BooleanSupplier stop) {
        List<Recorded> events = recorded.events().stream()
                .map(event -> shift.days() == 0 ? event : event.moved(shift::of))
                .sorted(Comparator.comparing(Recorded::arrivedAt))
                .toList();
        Replay replay = new Replay(a, b, members, events, recorded, shift);
        int processed = 0;
        for (; processed < events.size() && !stop.getAsBoolean(); processed++) {
            if (processed % ACTIONS_PER_REPORT == 0) {
                progress.at(processed, events.size());
            }
            replay.next(events.get(processed));
        }
        progress.at(processed, events.size());
        return replay.report(processed < events.size());
    }
}
