package dev.daka.core.campaign;

/**
 * Where a rule stands.
 *
 * @param table such as {@code Tasks}
 * @param cell  such as {@code Tasks!A12}
 * @param name  the row's name, such as {@code 每日签到}
 */
public record RuleRef(String table, String cell, String name) {}
