package dev.daka.core.action;

import java.util.List;

/** The result of checking a posted action. */
public sealed interface CheckedAction {
    /** The action is valid. */
    record Accepted(Action action) implements CheckedAction {}

    /** The action has faults, 1 or more. */
    record Refused(List<ActionFault> faults) implements CheckedAction {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
