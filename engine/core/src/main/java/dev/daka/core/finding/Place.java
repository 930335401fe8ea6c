package dev.daka.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * The position of a finding.
 *
 * @param sheet name of the sheet; null for the file as a whole
 * @param cell  address such as {@code B12}; null for the sheet as a whole
 */
public record Place(@Nullable String sheet, @Nullable String cell) {
    public static final Place FILE = new Place(null, null);

    /** The position of a cell from its sheet and address, such as {@code Limits!B12}. */
    public static Place of(String qualified) {
        int mark = qualified.indexOf('!');
        return new Place(qualified.substring(0, mark), qualified.substring(mark + 1));
    }

    public static Place sheet(String sheet) {
        return new Place(sheet, null);
    }
}
