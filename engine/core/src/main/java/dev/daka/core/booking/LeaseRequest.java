package dev.daka.core.booking;

/**
 * A request for a lease on a shared counter.
 *
 * @param amount the counter's total for the period, as the rule set declares it now
 * @param holder name of the worker that the lease is for
 * @param room   amount that the holder wants to be able to spend. If the unleased amount does not suffice, the unspent
 *               amounts of other holders are taken from them
 */
public record LeaseRequest(SharedCounter counter, long amount, String holder, long room) {}
