package dev.daka.core.ruleset;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.ruleset.Condition.Subject;
import dev.daka.core.vocabulary.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions into Drools constraints. The cell's value is captured as a value, never written into code.
 *
 * <p>A constraint's id holds the value, since Drools shares one node among constraints of equal ids. So equal values
 * must give equal ids: 39.90 and 39.9 are one number, and Drools refuses a range index that holds two nodes for it.
 */
final class Constraints {
    private final Map<Subject, Integer> indexIds = new HashMap<>();

    void add(PatternDef<Occasion> pattern, Condition condition) {
        String parameter = condition.subject().parameter();
        switch (condition.subject().property()) {
            case ACTION_TYPE -> compare(pattern, condition, String.class, Occasion::getActionType);
            case CHANNEL -> compare(pattern, condition, String.class, Occasion::getChannel);
            case AMOUNT -> compare(pattern, condition, BigDecimal.class, Occasion::getAmount);
            case TEXT_ATTRIBUTE -> compare(pattern, condition, String.class, occasion -> occasion.text(parameter));
            case NUMBER_ATTRIBUTE ->
                compare(pattern, condition, BigDecimal.class, occasion -> occasion.number(parameter));
            case TIME -> compare(pattern, condition, Integer.class, Occasion::getTime);
            case DATE -> compare(pattern, condition, LocalDate.class, Occasion::getDate);
            case WEEKDAY -> compare(pattern, condition, String.class, Occasion::getWeekday);
            case DAY_KIND -> compare(pattern, condition, String.class, Occasion::getDayKind);
            case HOLIDAY -> compare(pattern, condition, String.class, Occasion::getHoliday);
            case MEMBER_TIER -> compare(pattern, condition, String.class, Occasion::getMemberTier);
            case SEGMENTS -> holdsAny(pattern, condition);
            case DAYS_SINCE_REGISTRATION -> compare(pattern, condition, Long.class, Occasion::getDaysSinceRegistration);
            case METRIC -> compare(pattern, condition, BigDecimal.class, occasion -> occasion.metric(parameter));
        }
    }

    private static void holdsAny(PatternDef<Occasion> pattern, Condition condition) {
        if (condition.operator() != Operator.ANY_OF) {
            throw new IllegalArgumentException("Segments are compared as a set: " + condition);
        }
        List<String> segments = ((CellValue.Keys) condition.value()).values();
        pattern.expr(
                idOf(condition, segments.stream().sorted().distinct().toList()),
                occasion -> occasion.inAnySegment(segments));
    }

    private <T extends Comparable<? super T>> void compare(
            PatternDef<Occasion> pattern,
            Condition condition,
            Class<T> type,
            Function<Occasion, @Nullable T> property) {
        T value = type.cast(comparable(condition.value()));
        pattern.expr(
                idOf(condition, value),
                occasion -> {
                    T actual = property.apply(occasion);
                    return actual != null && holds(condition.operator(), actual.compareTo(value));
                },
                PatternDSL.alphaIndexedBy(
                        type, constraintType(condition.operator()), indexIdOf(condition), property::apply, value));
    }

    private static String idOf(Condition condition, Object value) {
        Subject subject = condition.subject();
        return subject.property() + " " + subject.parameter() + " " + condition.operator() + " " + value;
    }

    private int indexIdOf(Condition condition) {
        return indexIds.computeIfAbsent(condition.subject(), subject -> indexIds.size());
    }

    /** The value as the occasion's properties have it; equal numbers become equal objects. */
    private static Object comparable(CellValue value) {
        if (value instanceof CellValue.Key key) {
            return key.value();
        }
        if (value instanceof CellValue.Decimal decimal) {
            return decimal.value().stripTrailingZeros();
        }
        if (value instanceof CellValue.Whole whole) {
            return whole.value();
        }
        if (value instanceof CellValue.Time time) {
            return time.minutes();
        }
        if (value instanceof CellValue.Date date) {
            return date.value();
        }
        throw new IllegalArgumentException("Not one value: " + value);
    }

    private static boolean holds(Operator operator, int comparison) {
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case BELOW -> comparison < 0;
            case ANY_OF -> throw unordered();
        };
    }

    private static ConstraintType constraintType(Operator operator) {
        return switch (operator) {
            case EQUAL -> ConstraintType.EQUAL;
            case AT_LEAST -> ConstraintType.GREATER_OR_EQUAL;
            case AT_MOST -> ConstraintType.LESS_OR_EQUAL;
            case BELOW -> ConstraintType.LESS_THAN;
            case ANY_OF -> throw unordered();
        };
    }

    private static IllegalArgumentException unordered() {
        return new IllegalArgumentException("Only segments are compared as a set");
    }
}
