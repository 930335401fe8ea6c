package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * Content of a cell in one of the two workbooks.
 *
 * @param cell  the cell, such as {@code L14}, in the sheet of its row; null if the workbook has no such column
 * @param text  the content as operators see it; empty for a blank cell
 * @param words the text to show to people: {@code 不限} or {@code any} for a blank condition
 */
public record CellInWorkbook(@Nullable String cell, String text, Label words) {}
