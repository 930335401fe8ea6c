package dev.daka.core.campaign;

/** Which of a table's matching rows fire. */
public enum HitPolicy {
    /** All matching rows. */
    ALL,
    /** Only the first matching row, from top to bottom. */
    FIRST
}
