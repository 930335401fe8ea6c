package dev.daka.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What a column means for evaluation. */
public sealed interface Binding {
    /**
     * The cells of the column are conditions: a row only fires if they match.
     *
     * @param property  kind of the fact to compare
     * @param operator  how the fact is compared with the cell
     * @param parameter key of the attribute or metric; null for properties without one
     */
    record Condition(
            Property property, Operator operator, @Nullable String parameter) implements Binding {}

    /** The cells of the column fill a field of the row's effect. */
    record Effect(EffectField field) implements Binding {}
}
