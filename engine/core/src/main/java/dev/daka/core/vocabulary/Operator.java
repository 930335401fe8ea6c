package dev.daka.core.vocabulary;

/** How a condition compares a fact with the cell's value. A fact without a value never matches. */
public enum Operator {
    /** The fact is one of the cell's names. If the cell starts with {@code not}, it is none of them. */
    AMONG,
    /** The fact is in the cell's range. */
    WITHIN,
    /** The fact is greater than or equal to the cell's value. */
    AT_LEAST,
    /** The fact is less than or equal to the cell's value. */
    AT_MOST,
    /** The fact is less than the cell's value. */
    BELOW,
    /**
     * At least one of the fact's names is among the cell's names. If the cell starts with {@code not}, none of them
     * is.
     */
    ANY_OF
}
