package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * An error, a warning or a notice about a workbook.
 *
 * @param severity how serious the finding is; only an error prevents publication
 * @param code     code of the finding, such as {@code unknownName}; it stays the same between releases
 * @param sheet    name of the sheet, such as {@code Tasks}; absent for the file as a whole
 * @param cell     the cell, such as {@code B12}; absent for the sheet as a whole
 * @param message  what is wrong
 * @param cure     how to correct it
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String sheet,
        @Nullable String cell,
        Label message,
        Label cure) {
    /** The same finding in another cell of its sheet. */
    public Finding at(String otherCell) {
        return new Finding(severity, code, sheet, otherCell, message, cure);
    }
}
