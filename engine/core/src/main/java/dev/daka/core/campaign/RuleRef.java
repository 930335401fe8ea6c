package dev.daka.core.campaign;

/**
 * Position and name of a rule.
 *
 * @param table name of the decision table, such as {@code Tasks}
 * @param cell  position of the row, such as {@code Tasks!A12}
 * @param name  name of the rule, such as {@code 每日签到}
 */
public record RuleRef(String table, String cell, String name) {}
