package dev.daka.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A family of columns that differ only in one name, such as {@code metricFrom.{name}}. The placeholders
 * {@code {name}} and {@code {label}} stand for the key and the label of that name.
 *
 * @param parameter names for which the family has columns
 * @param pattern   the column with its placeholders
 */
public record ColumnFamily(Parameter parameter, Column pattern) {
    private static final String KEY_PLACE = "{name}";
    private static final String LABEL_PLACE = "{label}";

    /** The names for which a family has columns. */
    public enum Parameter {
        /** Every declared attribute of type text, flag or date. */
        TEXT_ATTRIBUTES,
        /** Every declared attribute of type number. */
        NUMBER_ATTRIBUTES,
        /** Every metric of the workbook's Metrics sheet. */
        METRICS
    }

    /**
     * The family's column for a name.
     *
     * @param domain names that the cells of the column can hold; null if they can hold any
     */
    public Column of(Name name, @Nullable Domain domain) {
        return new Column(
                pattern.key().replace(KEY_PLACE, name.key()),
                pattern.kind(),
                pattern.type(),
                domain,
                bindingOf(name),
                pattern.snippet().replace(KEY_PLACE, name.key()),
                new Label(
                        pattern.label().zh().replace(LABEL_PLACE, name.label().zh()),
                        pattern.label().en().replace(LABEL_PLACE, name.label().en())),
                pattern.help(),
                pattern.bounds());
    }

    private Binding bindingOf(Name name) {
        return pattern.binding() instanceof Binding.Condition condition
                ? new Binding.Condition(condition.property(), condition.operator(), name.key())
                : pattern.binding();
    }
}
