package dev.daka.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * One column that operators may use, with any family parameter filled in.
 *
 * @param key     such as {@code actionType} or {@code metricFrom.signInStreak}
 * @param kind    CONDITION or ACTION
 * @param type    what its cells hold
 * @param domain  the names its cells may hold, for NAME and NAMES
 * @param binding what it means
 * @param snippet the Drools text that stands in the snippet row, to the letter
 * @param label   what stands in the label row
 * @param help    one line for operators
 * @param bounds  of its numbers, for INTEGER and DECIMAL
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
