package dev.daka.core.workbook.file;

import java.util.List;

/**
 * A sheet as an editor holds it: what an operator typed into its cells. All of it is visible.
 *
 * @param name   name of the sheet
 * @param rows   texts by row and column, from the first row and column on; an empty text for a blank cell
 * @param merged ranges of merged cells, such as {@code B7:F7}
 */
public record GridSheet(String name, List<List<String>> rows, List<String> merged) {
    public static final int LONGEST_NAME = 100;

    public GridSheet {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not the name of a sheet: '" + name + "'");
        }
        rows = rows.stream().map(List::copyOf).toList();
        merged = List.copyOf(merged);
        for (String range : merged) {
            if (!isRange(range)) {
                throw new IllegalArgumentException("Not a range of cells: '" + range + "'");
            }
        }
    }

    /** True if a sheet can have this name. */
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    /** True for a range of cells, such as {@code B7:F7}. */
    public static boolean isRange(String text) {
        return SheetAddress.area(text).isPresent();
    }
}
