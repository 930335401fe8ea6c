package dev.daka.core.decide.records;

import java.time.LocalDate;

/**
 * A budget that an action may spend from, in the period that the action falls into.
 *
 * @param counter the budget's counter; its member is null
 * @param day     the period's first day
 * @param amount  the whole budget of the period, in the limit's measure
 */
public record BudgetNeed(CounterKey counter, LocalDate day, long amount) {
    public BudgetNeed {
        if (counter.member() != null) {
            throw new IllegalArgumentException("A member's counter is no budget: " + counter);
        }
    }
}
