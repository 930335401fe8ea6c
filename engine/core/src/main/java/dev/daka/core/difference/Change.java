package dev.daka.core.difference;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * One cell that differs in meaning.
 *
 * @param key    of the column, such as {@code points}; {@code name} for the rule's name, {@code table} for its table
 * @param label  of the column
 * @param before null where there was no row, or no entry of the list
 * @param after  null where there is no row, or no entry of the list
 */
public record Change(
        String key,
        Label label,
        @Nullable Shown before,
        @Nullable Shown after) {}
