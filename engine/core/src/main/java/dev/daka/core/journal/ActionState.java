package dev.daka.core.journal;

/** The state of a booked action. */
public enum ActionState {
    /** The action stands entirely. */
    BOOKED,
    /** The action stands with a smaller amount. */
    PARTLY_CANCELLED,
    /** The action is cancelled entirely, or was cancelled before it arrived. */
    CANCELLED
}
