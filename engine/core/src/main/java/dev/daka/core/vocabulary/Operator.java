package dev.daka.core.vocabulary;

/** How a condition compares its property with the cell's value. A property without a value matches nothing. */
public enum Operator {
    EQUAL,
    /** The property is the cell's value or more. */
    AT_LEAST,
    /** The property is the cell's value or less. */
    AT_MOST,
    /** The property is less than the cell's value. */
    BELOW,
    /** The property holds at least one of the cell's values. */
    ANY_OF
}
