package dev.daka.core.booking;

/** What a batch spends of a holder's lease. */
public record LeaseUse(SharedCounter counter, String holder, long spent) {}
