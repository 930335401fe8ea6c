package dev.daka.core.decide.records;

import java.math.BigDecimal;

/**
 * What a metric recorded for one member on one local day.
 *
 * @param count number of actions, 1 or more; negative if the figure takes actions back
 * @param sum   total of the actions' amounts
 */
public record DayFigure(long count, BigDecimal sum) {
    public DayFigure plus(DayFigure other) {
        return new DayFigure(count + other.count, sum.add(other.sum));
    }

    /** The total of {@code days} days that each recorded this figure. */
    public DayFigure times(int days) {
        return new DayFigure(count * days, sum.multiply(BigDecimal.valueOf(days)));
    }

    /** The figure that takes this one back. */
    public DayFigure negated() {
        return new DayFigure(-count, sum.negate());
    }

    /** The same figure without trailing zeros in the sum: 39.90 becomes 39.9, and 10.00 becomes 10. */
    public DayFigure stripped() {
        BigDecimal stripped = sum.stripTrailingZeros();
        return new DayFigure(count, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** True if adding this figure changes nothing. */
    public boolean isNothing() {
        return count == 0 && sum.signum() == 0;
    }
}
