package dev.daka.core.region;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.vocabulary.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filled condition cell.
 *
 * @param asked a condition on names or a range
 */
record Condition(Subject subject, CellValue asked) {
    static List<Condition> of(DecisionTable table, RuleRow row) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<CellValue> value = row.values().get(i);
            if (value.isPresent() && table.columns().get(i).binding() instanceof Binding.Condition binding) {
                conditions.add(of(binding, value.get()));
            }
        }
        return conditions;
    }

    static Condition of(Binding.Condition binding, CellValue value) {
        CellValue asked = switch (binding.operator()) {
            case AMONG, ANY_OF, WITHIN -> value;
            case AT_LEAST -> new CellValue.Range((Scalar) value, true, null, false);
            case AT_MOST -> new CellValue.Range(null, false, (Scalar) value, true);
            case BELOW -> new CellValue.Range(null, false, (Scalar) value, false);
        };
        return new Condition(Subject.of(binding), asked);
    }
}
