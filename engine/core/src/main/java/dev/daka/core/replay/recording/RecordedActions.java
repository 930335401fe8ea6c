package dev.daka.core.replay.recording;

import dev.daka.core.action.Action;
import java.util.List;

/**
 * What one or several recordings tell of.
 *
 * @param events  in the order of the files and their lines
 * @param sources the recordings
 * @param skipped the lines that hold nothing that may be replayed
 */
public record RecordedActions(List<Recorded> events, List<RecordingUsed> sources, Skipped skipped) {
    public RecordedActions {
        events = List.copyOf(events);
        sources = List.copyOf(sources);
    }

    /** What was done, without what was taken back. */
    public List<Action> actions() {
        return events.stream()
                .filter(Recorded.Done.class::isInstance)
                .map(event -> ((Recorded.Done) event).action())
                .toList();
    }
}
