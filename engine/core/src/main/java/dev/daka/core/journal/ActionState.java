package dev.daka.core.journal;

/** How much of a booked action stands. */
public enum ActionState {
    /** All of it. */
    BOOKED,
    /** What is left of its amount. */
    PARTLY_CANCELLED,
    /** Nothing; also of an action that was cancelled before it arrived. */
    CANCELLED
}
