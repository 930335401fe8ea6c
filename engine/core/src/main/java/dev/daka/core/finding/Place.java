package dev.daka.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where something is found.
 *
 * @param sheet null for the file as a whole
 * @param cell  such as {@code B12}; null for the sheet as a whole
 */
public record Place(@Nullable String sheet, @Nullable String cell) {
    public static final Place FILE = new Place(null, null);

    /** Of a cell such as {@code Limits!B12}. */
    public static Place of(String qualified) {
        int mark = qualified.indexOf('!');
        return new Place(qualified.substring(0, mark), qualified.substring(mark + 1));
    }

    public static Place sheet(String sheet) {
        return new Place(sheet, null);
    }
}
