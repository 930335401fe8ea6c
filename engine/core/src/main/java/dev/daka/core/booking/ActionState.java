package dev.daka.core.booking;

import org.jspecify.annotations.Nullable;

/** How much of a booked action stands. */
public enum ActionState {
    /** All of it. */
    BOOKED,
    /** What is left of its amount. */
    PARTLY_CANCELLED,
    /** Nothing; also of an action that was cancelled before it arrived. */
    CANCELLED;

    /**
     * The state that the last cancellation leaves.
     *
     * @param whole whether it left nothing; null if there was none
     */
    public static ActionState after(@Nullable Boolean whole) {
        return whole == null ? BOOKED : whole ? CANCELLED : PARTLY_CANCELLED;
    }
}
