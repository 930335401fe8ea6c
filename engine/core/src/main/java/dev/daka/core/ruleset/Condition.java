package dev.daka.core.ruleset;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Operator;
import dev.daka.core.vocabulary.Property;

/**
 * A filled condition cell: what of the occasion is compared, how, and with what.
 *
 * @param subject what is looked at; conditions on one subject can share an index
 */
record Condition(Subject subject, Operator operator, CellValue value) {
    /**
     * A property, with the attribute or metric that is meant.
     *
     * @param parameter empty for properties without one
     */
    record Subject(Property property, String parameter) {}

    static Condition of(Binding.Condition binding, CellValue value) {
        String parameter = binding.parameter() == null ? "" : binding.parameter();
        return new Condition(new Subject(binding.property(), parameter), binding.operator(), value);
    }

    boolean isEquality() {
        return operator == Operator.EQUAL;
    }
}
