package dev.daka.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What a column means to the compiler. */
public sealed interface Binding {
    /**
     * The column narrows the occasions that its row answers.
     *
     * @param property  what is looked at
     * @param operator  how it is compared with the cell
     * @param parameter the attribute or metric that is meant, for properties that need one
     */
    record Condition(
            Property property, Operator operator, @Nullable String parameter) implements Binding {}

    /** The column fills in a part of the row's effect. */
    record Effect(EffectField field) implements Binding {}
}
