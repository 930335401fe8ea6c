package dev.daka.core.journal;

/** The state of a booked action. */
public enum ActionState {
    /** No part of the action is cancelled. */
    BOOKED,
    /** A part of the action's amount is cancelled. */
    PARTLY_CANCELLED,
    /** The action is cancelled entirely, or was cancelled before it arrived. */
    CANCELLED
}
