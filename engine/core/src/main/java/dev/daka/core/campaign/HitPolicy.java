package dev.daka.core.campaign;

/** Which of a table's matching rows fire. */
public enum HitPolicy {
    /** All of them. */
    ALL,
    /** The first in table order only. */
    FIRST
}
