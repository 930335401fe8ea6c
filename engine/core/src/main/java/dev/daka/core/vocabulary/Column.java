package dev.daka.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A column that operators can use. If it comes from a family, the name of its attribute or metric is filled in.
 *
 * @param key     key such as {@code actionType} or {@code metricFrom.signInStreak}
 * @param kind    condition or effect
 * @param type    type of its cells' values
 * @param domain  names that its cells can hold; null if they can hold any, and for types other than NAME and NAMES
 * @param binding meaning of the column
 * @param snippet exact text of the snippet row, from which Drools generates code
 * @param label   text of the label row
 * @param help    one line of help for operators
 * @param bounds  bounds of its numbers, for INTEGER and DECIMAL
 */
public record Column(
        String key,
        ColumnKind kind,
        ValueType type,
        @Nullable Domain domain,
        Binding binding,
        String snippet,
        Label label,
        Label help,
        Bounds bounds) {}
