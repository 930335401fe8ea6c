package dev.daka.core.evaluation;

/** All that a rule may look at: the action, the member, the day, the member's metrics. */
public final class Occasion {}
