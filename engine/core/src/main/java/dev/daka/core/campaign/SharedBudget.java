package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Label;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A budget that all campaigns share.
 *
 * @param label    what people call it
 * @param limit    its name is the key that it is declared under; it names no action type, table, rule or attribute
 * @param zone     whose days and months are meant
 * @param currency what the points are that it counts: campaigns that pay in another one don't use it; null for a budget of times
 */
public record SharedBudget(
        Label label, Limit limit, ZoneId zone, @Nullable CurrencyKey currency) {
    /** When a period starts that never ends. */
    public static final LocalDate EVER = LocalDate.EPOCH;

    public SharedBudget {
        if (limit.kind() != Limit.Kind.BUDGET
                || limit.actionType() != null
                || limit.table() != null
                || limit.rule() != null
                || limit.attribute() != null) {
            throw new IllegalArgumentException("Not a budget of the programme: " + limit);
        }
        if ((currency != null) != (limit.measure() == Limit.Measure.POINTS)) {
            throw new IllegalArgumentException("Points are of a currency, times of none: " + limit);
        }
    }

    /** A budget of times, or of the points that campaigns pay by default. */
    public SharedBudget(Label label, Limit limit, ZoneId zone) {
        this(label, limit, zone, limit.measure() == Limit.Measure.POINTS ? CurrencyKey.POINTS : null);
    }

    /** Whether it counts what campaigns grant that pay in that currency. */
    public boolean counts(CurrencyKey paid) {
        return currency == null || currency.equals(paid);
    }
}
