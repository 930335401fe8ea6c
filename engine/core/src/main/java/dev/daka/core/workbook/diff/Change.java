package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * One cell that differs in meaning.
 *
 * @param key    key of the column, such as {@code points}; {@code name} for the rule's name, {@code table} for its table
 * @param label  label of the column
 * @param before content in the earlier workbook; null if it has no such row, or no such entry of the list
 * @param after  content in the later workbook; null if it has no such row, or no such entry of the list
 */
public record Change(
        String key,
        Label label,
        @Nullable CellInWorkbook before,
        @Nullable CellInWorkbook after) {}
