package dev.daka.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Columns that differ in one name only, such as {@code metricFrom.{name}}: {@code {name}} and {@code {label}} stand for
 * the name's key and label.
 *
 * @param parameter what the names are
 * @param pattern   the column with the placeholders still in
 */
public record ColumnFamily(Parameter parameter, Column pattern) {
    private static final String KEY_PLACE = "{name}";
    private static final String LABEL_PLACE = "{label}";

    /** What a family's columns are made for. */
    public enum Parameter {
        /** Every declared attribute of type text, flag or date. */
        TEXT_ATTRIBUTES,
        /** Every declared attribute of type number. */
        NUMBER_ATTRIBUTES,
        /** Every metric of the workbook's own Metrics sheet. */
        METRICS
    }

    /** The family's column for a name. Its cells take the names of {@code domain}, or any where it is null. */
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
