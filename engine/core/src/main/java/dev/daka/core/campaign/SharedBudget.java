package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Label;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A budget that all campaigns share.
 *
 * @param label    name for people
 * @param limit    the limit; its name is the declared key, and it has no action type, table, rule or attribute
 * @param zone     time zone that determines days and months
 * @param currency currency of the points that it counts; campaigns that pay in another currency do not use it; null
 *     for a budget of times
 */
public record SharedBudget(
        Label label, Limit limit, ZoneId zone, @Nullable CurrencyKey currency) {
    /** Start of the period of a budget that never starts again. */
    public static final LocalDate EVER = LocalDate.EPOCH;

    public SharedBudget {
        if (limit.kind() != Limit.Kind.BUDGET
                || limit.actionType() != null
                || limit.table() != null
                || limit.rule() != null
                || limit.attribute() != null) {
            throw new IllegalArgumentException("Not a shared budget: " + limit);
        }
        if ((currency != null) != (limit.measure() == Limit.Measure.POINTS)) {
            throw new IllegalArgumentException("Points are of a currency, times of none: " + limit);
        }
    }

    /** Creates a budget of times, or of points in the default currency. */
    public SharedBudget(Label label, Limit limit, ZoneId zone) {
        this(label, limit, zone, limit.measure() == Limit.Measure.POINTS ? CurrencyKey.POINTS : null);
    }

    /** True if the budget counts effects of campaigns that pay in this currency. */
    public boolean counts(CurrencyKey paid) {
        return currency == null || currency.equals(paid);
    }
}
