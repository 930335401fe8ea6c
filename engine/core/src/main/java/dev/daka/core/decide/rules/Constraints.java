package dev.daka.core.decide.rules;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions into Drools constraints that Drools can index: one name, or one end of a range. The constraint
 * captures the cell's value; no code is generated from it.
 *
 * <p>A constraint's id contains the value, because Drools shares one node among constraints with equal ids. Equal
 * values must therefore give equal ids: 39.90 and 39.9 are one number, and Drools refuses a range index with two nodes
 * for it.
 */
final class Constraints {
    private final Map<Subject, Integer> indexIds = new HashMap<>();

    /** Adds the constraints for a condition on one name or on a range. */
    void add(PatternDef<Occasion> pattern, Condition condition) {
        Subject subject = condition.subject();
        if (condition.value() instanceof KeyCondition names) {
            String name = names.values().get(0);
            compare(pattern, subject, String.class, Facts.names(subject), ConstraintType.EQUAL, name);
            return;
        }
        CellValue.Range range = (CellValue.Range) condition.value();
        switch (subject.property()) {
            case TIME -> range(pattern, subject, range, Integer.class, Facts.times());
            case DATE -> range(pattern, subject, range, LocalDate.class, Facts.dates());
            case DAYS_SINCE_REGISTRATION -> range(pattern, subject, range, Long.class, Facts.wholes());
            default -> range(pattern, subject, range, BigDecimal.class, Facts.decimals(subject));
        }
    }

    /** Adds one constraint per end of the range, because Drools cannot index a constraint with two comparisons. */
    private <T extends Comparable<? super T>> void range(
            PatternDef<Occasion> pattern,
            Subject subject,
            CellValue.Range range,
            Class<T> type,
            Function<Occasion, @Nullable T> property) {
        CellValue.Scalar from = range.from();
        CellValue.Scalar to = range.to();
        if (from != null) {
            ConstraintType start = range.fromIncluded() ? ConstraintType.GREATER_OR_EQUAL : ConstraintType.GREATER_THAN;
            compare(pattern, subject, type, property, start, type.cast(from.comparable()));
        }
        if (to != null) {
            ConstraintType end = range.toIncluded() ? ConstraintType.LESS_OR_EQUAL : ConstraintType.LESS_THAN;
            compare(pattern, subject, type, property, end, type.cast(to.comparable()));
        }
    }

    private <T extends Comparable<? super T>> void compare(
            PatternDef<Occasion> pattern,
            Subject subject,
            Class<T> type,
            Function<Occasion, @Nullable T> property,
            ConstraintType comparison,
            T value) {
        pattern.expr(
                subject.property() + " " + subject.parameter() + " " + comparison + " " + value,
                occasion -> {
                    T actual = property.apply(occasion);
                    return actual != null && holds(comparison, actual.compareTo(value));
                },
                PatternDSL.alphaIndexedBy(type, comparison, indexIdOf(subject), property::apply, value));
    }

    private int indexIdOf(Subject subject) {
        return indexIds.computeIfAbsent(subject, first -> indexIds.size());
    }

    private static boolean holds(ConstraintType comparison, int sign) {
        return switch (comparison) {
            case EQUAL -> sign == 0;
            case GREATER_OR_EQUAL -> sign >= 0;
            case GREATER_THAN -> sign > 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case LESS_THAN -> sign < 0;
            case NOT_EQUAL, FORALL_SELF_JOIN, RANGE, UNKNOWN ->
                throw new IllegalArgumentException("No condition is made of this: " + comparison);
        };
    }
}
