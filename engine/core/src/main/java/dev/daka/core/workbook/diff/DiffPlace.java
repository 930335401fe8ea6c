package dev.daka.core.workbook.diff;

import dev.daka.core.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * Position and name of something in one of the two workbooks.
 *
 * @param sheet name of the sheet, such as {@code Tasks}
 * @param cell  first cell, such as {@code A14}; null for the sheet as a whole
 * @param row   number of the row, from 1; null for the sheet as a whole
 * @param name  name of the rule, limit, metric and so on
 */
public record DiffPlace(
        String sheet, @Nullable String cell, @Nullable Integer row, String name) {
    static DiffPlace sheet(String sheet) {
        return new DiffPlace(sheet, null, null, sheet);
    }

    /** @param place a sheet and a cell, such as {@code Limits!A3} */
    static DiffPlace at(String place, String name) {
        int mark = place.indexOf('!');
        String cell = place.substring(mark + 1);
        return new DiffPlace(place.substring(0, mark), cell, rowOf(cell), name);
    }

    private static int rowOf(String cell) {
        int digits = 0;
        while (!Character.isDigit(cell.charAt(digits))) {
            digits++;
        }
        return Integer.parseInt(cell.substring(digits));
    }

    Place place() {
        return new Place(sheet, cell);
    }
}
