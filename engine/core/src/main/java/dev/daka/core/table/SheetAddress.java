package dev.daka.core.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Reads addresses as parts of the file write them; anything beyond a sheet's bounds is none. */
final class SheetAddress {
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    private static final Pattern CELL = Pattern.compile("([A-Za-z]{1,3})([1-9][0-9]{0,6})");

    private SheetAddress() {}

    /** Such as {@code B12}. */
    static Optional<CellAddress> cell(String ref) {
        Matcher matcher = CELL.matcher(ref);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = CellReference.convertColStringToIndex(matcher.group(1));
        int row = Integer.parseInt(matcher.group(2)) - 1;
        return column < COLUMNS && row < ROWS ? Optional.of(new CellAddress(row, column)) : Optional.empty();
    }

    /** Such as {@code B7:D7} or {@code B7}. */
    static Optional<CellRangeAddress> area(String ref) {
        int colon = ref.indexOf(':');
        Optional<CellAddress> first = cell(colon < 0 ? ref : ref.substring(0, colon));
        Optional<CellAddress> last = cell(ref.substring(colon + 1));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int top = first.get().getRow();
        int left = first.get().getColumn();
        int bottom = last.get().getRow();
        int right = last.get().getColumn();
        return top <= bottom && left <= right
                ? Optional.of(new CellRangeAddress(top, bottom, left, right))
                : Optional.empty();
    }
}
