package dev.daka.core.action;

import java.math.BigDecimal;

/** The value of an action's attribute. */
public sealed interface AttributeValue {
    /** Text. Dates and flags are text too: {@code 2026-10-01}, {@code true}. */
    record Text(String value) implements AttributeValue {}

    /** A number. */
    record Numeric(BigDecimal value) implements AttributeValue {}
}
