package dev.daka.core.decision;

import java.math.BigDecimal;

/**
 * What a metric recorded on one local day of one member.
 *
 * @param count actions, 1 or more
 * @param sum   of their amounts
 */
public record DayFigure(long count, BigDecimal sum) {
    public DayFigure plus(DayFigure other) {
        return new DayFigure(count + other.count, sum.add(other.sum));
    }
}
