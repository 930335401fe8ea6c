package dev.daka.core.action;

import java.util.List;

/** What became of a posted action when it was held against the declared action types. */
public sealed interface CheckedAction {
    /** It may be decided. */
    record Accepted(Action action) implements CheckedAction {}

    /** It may not, for at least one reason. */
    record Refused(List<ActionFault> faults) implements CheckedAction {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
