package dev.daka.core.notation;

/** What stands before the decimals of a number; the other one of the two groups its digits by thousands. */
public enum DecimalMark {
    /** {@code 1,034.50}. */
    POINT,
    /** {@code 1.034,50}. */
    COMMA
}
