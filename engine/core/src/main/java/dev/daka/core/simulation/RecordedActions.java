package dev.daka.core.simulation;

import dev.daka.core.action.Action;
import java.util.List;

/**
 * The actions of one or several recordings.
 *
 * @param actions in the order of the files and their lines
 * @param skipped the lines that hold no action that may be decided
 */
public record RecordedActions(List<Action> actions, Skipped skipped) {
    public RecordedActions {
        actions = List.copyOf(actions);
    }
}
