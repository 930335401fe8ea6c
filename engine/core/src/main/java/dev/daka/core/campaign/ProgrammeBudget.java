package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Label;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A budget that all campaigns share.
 *
 * @param label what people call it
 * @param limit its name is the key that it is declared under; it names no action type, table, rule or attribute
 * @param zone  whose days and months are meant
 */
public record ProgrammeBudget(Label label, Limit limit, ZoneId zone) {
    /** When a period starts that never ends. */
    public static final LocalDate EVER = LocalDate.EPOCH;

    public ProgrammeBudget {
        if (limit.kind() != Limit.Kind.BUDGET
                || limit.actionType() != null
                || limit.table() != null
                || limit.rule() != null
                || limit.attribute() != null) {
            throw new IllegalArgumentException("Not a budget of the programme: " + limit);
        }
    }
}
