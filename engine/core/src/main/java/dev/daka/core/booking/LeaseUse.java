package dev.daka.core.booking;

/** The amount that a batch spends of a holder's lease. */
public record LeaseUse(SharedCounter counter, String holder, long spent) {}
