package dev.daka.core.workbook.file;

import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads addresses as parts of the file write them; anything beyond a sheet's bounds is none. */
final class SheetAddress {
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    private SheetAddress() {}

    /** Such as {@code B12}. Written out, since every cell of a file goes through here. */
    static Optional<CellAddress> cell(String ref) {
        int letters = 0;
        int column = 0;
        while (letters < ref.length() && isLetter(ref.charAt(letters)) && letters < 3) {
            column = column * 26 + (ref.charAt(letters) | 0x20) - 'a' + 1;
            letters++;
        }
        int row = number(ref, letters);
        return letters > 0 && column <= COLUMNS && row >= 1 && row <= ROWS
                ? Optional.of(new CellAddress(row - 1, column - 1))
                : Optional.empty();
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    /** The whole number of up to nine digits that a text holds from some place on, or -1. */
    static int number(String text, int from) {
        int digits = text.length() - from;
        int number = digits < 1 || digits > 9 ? -1 : 0;
        for (int i = from; i < text.length() && number >= 0; i++) {
            char digit = text.charAt(i);
            number = digit >= '0' && digit <= '9' ? number * 10 + digit - '0' : -1;
        }
        return number;
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
