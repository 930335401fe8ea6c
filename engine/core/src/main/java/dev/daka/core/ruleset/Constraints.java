package dev.daka.core.ruleset;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.ruleset.Condition.Subject;
import dev.daka.core.vocabulary.Property;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            case ACTION_TYPE -> name(pattern, condition, Occasion::getActionType);
            case CHANNEL -> name(pattern, condition, Occasion::getChannel);
            case TEXT_ATTRIBUTE -> name(pattern, condition, occasion -> occasion.text(parameter));
            case WEEKDAY -> name(pattern, condition, Occasion::getWeekday);
            case DAY_KIND -> name(pattern, condition, Occasion::getDayKind);
            case HOLIDAY -> name(pattern, condition, Occasion::getHoliday);
            case MEMBER_TIER -> name(pattern, condition, Occasion::getMemberTier);
            case SEGMENTS -> segments(pattern, condition);
            case AMOUNT -> range(pattern, condition, BigDecimal.class, Occasion::getAmount);
            case NUMBER_ATTRIBUTE ->
                range(pattern, condition, BigDecimal.class, occasion -> occasion.number(parameter));
            case METRIC -> range(pattern, condition, BigDecimal.class, occasion -> occasion.metric(parameter));
            case TIME -> range(pattern, condition, Integer.class, Occasion::getTime);
            case DATE -> range(pattern, condition, LocalDate.class, Occasion::getDate);
            case DAYS_SINCE_REGISTRATION -> range(pattern, condition, Long.class, Occasion::getDaysSinceRegistration);
        }
    }

    private static void segments(PatternDef<Occasion> pattern, Condition condition) {
        KeyCondition segments = (KeyCondition) condition.value();
        pattern.expr(idOf(condition, segments), occasion -> segments.holdsAny(occasion.getSegments()));
    }

    private void name(
            PatternDef<Occasion> pattern, Condition condition, Function<Occasion, @Nullable String> property) {
        KeyCondition names = (KeyCondition) condition.value();
        if (condition.isEquality()) {
            compare(
                    pattern,
                    condition,
                    String.class,
                    property,
                    ConstraintType.EQUAL,
                    names.values().get(0));
            return;
        }
        Set<String> keys = Set.copyOf(names.values());
        boolean wanted = names instanceof CellValue.Keys;
        pattern.expr(idOf(condition, names), occasion -> {
            String actual = property.apply(occasion);
            return actual != null && keys.contains(actual) == wanted;
        });
    }

    /** Each end is a constraint of its own: Drools indexes no two in one. */
    private <T extends Comparable<? super T>> void range(
            PatternDef<Occasion> pattern,
            Condition condition,
            Class<T> type,
            Function<Occasion, @Nullable T> property) {
        CellValue.Range range = (CellValue.Range) condition.value();
        Scalar from = range.from();
        Scalar to = range.to();
        if (from != null) {
            ConstraintType start = range.fromIncluded() ? ConstraintType.GREATER_OR_EQUAL : ConstraintType.GREATER_THAN;
            compare(pattern, condition, type, property, start, type.cast(from.comparable()));
        }
        if (to != null) {
            ConstraintType end = range.toIncluded() ? ConstraintType.LESS_OR_EQUAL : ConstraintType.LESS_THAN;
            compare(pattern, condition, type, property, end, type.cast(to.comparable()));
        }
    }

    private <T extends Comparable<? super T>> void compare(
            PatternDef<Occasion> pattern,
            Condition condition,
            Class<T> type,
            Function<Occasion, @Nullable T> property,
            ConstraintType comparison,
            T value) {
        pattern.expr(
                idOf(condition, comparison + " " + value),
                occasion -> {
                    T actual = property.apply(occasion);
                    return actual != null && holds(comparison, actual.compareTo(value));
                },
                PatternDSL.alphaIndexedBy(type, comparison, indexIdOf(condition), property::apply, value));
    }

    private static String idOf(Condition condition, KeyCondition names) {
        return idOf(
                condition,
                (names instanceof CellValue.Keys ? "of " : "not of ") + List.copyOf(new TreeSet<>(names.values())));
    }

    private static String idOf(Condition condition, String asked) {
        Subject subject = condition.subject();
        Property property = subject.property();
        return property + " " + subject.parameter() + " " + asked;
    }

    private int indexIdOf(Condition condition) {
        return indexIds.computeIfAbsent(condition.subject(), subject -> indexIds.size());
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
