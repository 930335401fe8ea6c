package dev.daka.core.replay.recording;

import dev.daka.core.action.Action;
import java.util.List;

/**
 * The content of one or several recordings.
 *
 * @param events  actions and cancellations, in the order of the files and their lines
 * @param sources the recordings
 * @param skipped lines that were skipped
 */
public record RecordedActions(List<Recorded> events, List<ReplayedRecording> sources, Skipped skipped) {
    public RecordedActions {
        events = List.copyOf(events);
        sources = List.copyOf(sources);
    }

    /** The actions, without the cancellations. */
    public List<Action> actions() {
        return events.stream()
                .filter(Recorded.Done.class::isInstance)
                .map(event -> ((Recorded.Done) event).action())
                .toList();
    }
}
