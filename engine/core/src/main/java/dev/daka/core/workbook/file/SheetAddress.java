package dev.daka.core.workbook.file;

import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Parses addresses of cells and ranges. An address outside the bounds of a sheet is not accepted. */
final class SheetAddress {
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    private SheetAddress() {}

    /**
     * Parses the address of a cell, such as {@code B12}. Written without a regular expression for speed, because it
     * runs for every cell of a file.
     */
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

    /**
     * The whole number that starts at {@code from} and ends with the text. Returns -1 if it is empty, has more than
     * nine digits or contains another character.
     */
    static int number(String text, int from) {
        int digits = text.length() - from;
        int number = digits < 1 || digits > 9 ? -1 : 0;
        for (int i = from; i < text.length() && number >= 0; i++) {
            char digit = text.charAt(i);
            number = digit >= '0' && digit <= '9' ? number * 10 + digit - '0' : -1;
        }
        return number;
    }

    /** Parses a range such as {@code B7:D7}, or a single cell such as {@code B7}. */
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
