package dev.daka.core.decide.rules;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Property;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns a condition into a predicate on occasions. The predicate captures the cell's value; no code is generated from
 * it.
 */
final class ConditionTest {
    private ConditionTest() {}

    static Predicate<Occasion> of(Condition condition) {
        Property property = condition.subject().property();
        if (property == Property.SEGMENTS) {
            KeyCondition segments = (KeyCondition) condition.value();
            return occasion -> segments.holdsAny(occasion.getSegments());
        }
        return condition.value() instanceof KeyCondition names
                ? among(names, Facts.names(condition.subject()))
                : within((CellValue.Range) condition.value(), condition.subject());
    }

    private static Predicate<Occasion> among(KeyCondition names, Function<Occasion, @Nullable String> property) {
        Set<String> keys = Set.copyOf(names.values());
        boolean wanted = names instanceof CellValue.Keys;
        if (wanted && keys.size() == 1) {
            String key = names.values().get(0);
            return occasion -> key.equals(property.apply(occasion));
        }
        return occasion -> {
            String actual = property.apply(occasion);
            return actual != null && keys.contains(actual) == wanted;
        };
    }

    private static Predicate<Occasion> within(CellValue.Range range, Subject subject) {
        return switch (subject.property()) {
            case TIME -> within(range, Integer.class, Facts.times());
            case DATE -> within(range, LocalDate.class, Facts.dates());
            case DAYS_SINCE_REGISTRATION -> within(range, Long.class, Facts.wholes());
            default -> within(range, BigDecimal.class, Facts.decimals(subject));
        };
    }

    private static <T extends Comparable<? super T>> Predicate<Occasion> within(
            CellValue.Range range, Class<T> type, Function<Occasion, @Nullable T> property) {
        @Nullable T from = value(range.from(), type);
        @Nullable T to = value(range.to(), type);
        int least = range.fromIncluded() ? 0 : 1;
        int most = range.toIncluded() ? 0 : -1;
        return occasion -> {
            T actual = property.apply(occasion);
            return actual != null
                    && (from == null || actual.compareTo(from) >= least)
                    && (to == null || actual.compareTo(to) <= most);
        };
    }

    private static <T> @Nullable T value(@Nullable Scalar end, Class<T> type) {
        return end == null ? null : type.cast(end.comparable());
    }
}
