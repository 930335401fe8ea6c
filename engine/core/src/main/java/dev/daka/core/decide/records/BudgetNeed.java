package dev.daka.core.decide.records;

import java.time.LocalDate;

/**
 * A budget that an action may spend of, in the period that the action falls in.
 *
 * @param counter without a member
 * @param day     the period's first
 * @param amount  all there is in the period, in the limit's measure
 */
public record BudgetNeed(CounterKey counter, LocalDate day, long amount) {
    public BudgetNeed {
        if (counter.member() != null) {
            throw new IllegalArgumentException("A member's counter is no budget: " + counter);
        }
    }
}
