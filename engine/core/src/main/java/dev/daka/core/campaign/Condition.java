package dev.daka.core.campaign;

import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filled condition cell.
 *
 * @param subject fact to compare; conditions on the same fact can share an index
 * @param value   a condition on names, or a range
 */
public record Condition(Subject subject, CellValue value) {
    /** The conditions of a row, in the order of its columns. */
    public static List<Condition> of(DecisionTable table, RuleRow row) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<CellValue> value = row.values().get(i);
            if (value.isPresent() && table.columns().get(i).binding() instanceof Binding.Condition binding) {
                conditions.add(of(binding, value.get()));
            }
        }
        return conditions;
    }

    public static Condition of(Binding.Condition binding, CellValue value) {
        CellValue asked = switch (binding.operator()) {
            case AMONG, ANY_OF, WITHIN -> value;
            case AT_LEAST -> new CellValue.Range((Scalar) value, true, null, false);
            case AT_MOST -> new CellValue.Range(null, false, (Scalar) value, true);
            case BELOW -> new CellValue.Range(null, false, (Scalar) value, false);
        };
        return new Condition(Subject.of(binding), asked);
    }

    /** True if the fact must be one of several names. False for segments, of which a member can have several. */
    public boolean isListOfNames() {
        return value instanceof CellValue.Keys && subject.property() != Property.SEGMENTS;
    }

    public boolean isRange() {
        return value instanceof CellValue.Range;
    }

    /** Splits a list of names into one condition for each name. Returns any other condition unchanged. */
    public List<Condition> apart() {
        return value instanceof CellValue.Keys keys
                ? keys.values().stream()
                        .distinct()
                        .map(name -> new Condition(subject, new CellValue.Keys(List.of(name))))
                        .toList()
                : List.of(this);
    }
}
