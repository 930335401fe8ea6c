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
 * Replays recorded actions against one or two sets of campaigns. Each side decides with the service's code, in the
 * order in which the actions arrived, and books into its own records, which begin empty.
 *
 * @param a       first side
 * @param b       side to compare with; null for none
 * @param members members' profiles
 * @param shift   shift in time that is applied to the events before they are replayed
 */
public record Simulation(RunningCampaigns a, @Nullable RunningCampaigns b, Members members, Shift shift) {
    private static final int ACTIONS_PER_REPORT = 500;

    /**
     * Shifts times by whole days and keeps the local time: 2017-10-01 08:00 shifted by 3287 days is 2026-10-01 08:00.
     *
     * @param days number of days; may be negative; 0 for no shift
     * @param zone time zone in which the local time is kept
     */
    public record Shift(int days, ZoneId zone) {
        /** Maximum number of days in either direction, about a hundred years. */
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

    /** Receives the progress of a replay every 500 events and at the end, in the thread that runs it. */
    public interface Progress {
        void at(long processed, long total);
    }

    /**
     * Replays the events in the order in which the service received them.
     *
     * @param progress receives the progress
     * @param stop     asked before each event; if it returns true, the replay ends with a report on the events so far
     */
    public Report run(RecordedActions recorded, Progress progress, BooleanSupplier stop) {
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
