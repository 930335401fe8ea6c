package dev.daka.core.booking;

/**
 * A wish for more of a shared counter.
 *
 * @param amount all there is in the period, as the rule set says now
 * @param holder who is to have it
 * @param room   what the holder must have left to spend; if what nobody holds is not enough, what other holders have left is taken from
 *               them
 */
public record LeaseRequest(SharedCounter counter, long amount, String holder, long room) {}
