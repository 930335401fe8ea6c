package dev.daka.core.booking;

/**
 * A wish for more of a budget.
 *
 * @param amount all there is in the period, as the rule set says now
 * @param holder who is to have it
 * @param room   what the holder must have left to spend; if nobody's part of the budget is enough, what other holders have
 *               left is taken from them
 */
public record LeaseRequest(BudgetPeriod budget, long amount, String holder, long room) {}
