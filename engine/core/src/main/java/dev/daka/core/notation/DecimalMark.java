package dev.daka.core.notation;

/** Decimal mark of a number. The other of the two signs separates thousands. */
public enum DecimalMark {
    /** As in {@code 1,034.50}. */
    POINT,
    /** As in {@code 1.034,50}. */
    COMMA
}
