package dev.daka.core.ruleset;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import java.util.List;

/**
 * A filled condition cell: what of the occasion is compared, and with what.
 *
 * @param subject what is looked at; conditions on one subject can share an index
 * @param value   a condition on names or a range
 */
record Condition(Subject subject, CellValue value) {
    /**
     * A property, with the attribute or metric that is meant.
     *
     * @param parameter empty for properties without one
     */
    record Subject(Property property, String parameter) {}

    static Condition of(Binding.Condition binding, CellValue value) {
        String parameter = binding.parameter() == null ? "" : binding.parameter();
        CellValue asked = switch (binding.operator()) {
            case AMONG, ANY_OF, WITHIN -> value;
            case AT_LEAST -> new CellValue.Range((Scalar) value, true, null, false);
            case AT_MOST -> new CellValue.Range(null, false, (Scalar) value, true);
            case BELOW -> new CellValue.Range(null, false, (Scalar) value, false);
        };
        return new Condition(new Subject(binding.property(), parameter), asked);
    }

    /** Whether exactly one of some names is asked for. */
    boolean isListOfNames() {
        return value instanceof CellValue.Keys && subject.property() != Property.SEGMENTS;
    }

    boolean isRange() {
        return value instanceof CellValue.Range;
    }

    /** A condition for each of the names of a list; a range as it is. */
    List<Condition> apart() {
        return value instanceof CellValue.Keys keys
                ? keys.values().stream()
                        .distinct()
                        .map(name -> new Condition(subject, new CellValue.Keys(List.of(name))))
                        .toList()
                : List.of(this);
    }
}
