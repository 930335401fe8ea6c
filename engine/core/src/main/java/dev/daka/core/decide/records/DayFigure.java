package dev.daka.core.decide.records;

import java.math.BigDecimal;

/**
 * What a metric recorded on one local day of one member.
 *
 * @param count actions, 1 or more; less than 0 in what takes them back
 * @param sum   of their amounts
 */
public record DayFigure(long count, BigDecimal sum) {
    public DayFigure plus(DayFigure other) {
        return new DayFigure(count + other.count, sum.add(other.sum));
    }

    /** What so many days have together that recorded it each. */
    public DayFigure times(int days) {
        return new DayFigure(count * days, sum.multiply(BigDecimal.valueOf(days)));
    }

    /** What takes it back. */
    public DayFigure negated() {
        return new DayFigure(-count, sum.negate());
    }

    /** The same without zeros at the end of the sum's decimals: 39.90 becomes 39.9, and 10.00 becomes 10. */
    public DayFigure stripped() {
        BigDecimal stripped = sum.stripTrailingZeros();
        return new DayFigure(count, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** Whether it makes no difference. */
    public boolean isNothing() {
        return count == 0 && sum.signum() == 0;
    }
}
