package dev.daka.core.vocabulary;

/** How a condition compares its property with the cell's value. A property without a value matches nothing. */
public enum Operator {
    /** The property is one of the cell's names, or none of those after {@code not}. */
    AMONG,
    /** The property is in the cell's range. */
    WITHIN,
    /** The property is the cell's value or more. */
    AT_LEAST,
    /** The property is the cell's value or less. */
    AT_MOST,
    /** The property is less than the cell's value. */
    BELOW,
    /** One of the property's names is one of the cell's, or none is one of those after {@code not}. */
    ANY_OF
}
