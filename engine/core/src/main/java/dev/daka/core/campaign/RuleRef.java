package dev.daka.core.campaign;

/**
 * Where a rule stands.
 *
 * @param table name of the decision table, such as {@code Tasks}
 * @param cell  where the row stands, such as {@code Tasks!A12}
 * @param name  name of the row, such as {@code 每日签到}
 */
public record RuleRef(String table, String cell, String name) {}
