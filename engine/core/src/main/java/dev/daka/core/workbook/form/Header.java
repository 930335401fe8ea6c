package dev.daka.core.workbook.form;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.List;

/**
 * Header of a column of a list sheet, or name of a field of the Campaign sheet.
 *
 * @param name       key and label
 * @param help       one line of help for operators
 * @param isOptional true if a sheet can omit the column or field
 */
public record Header(Name name, Label help, boolean isOptional) {
    static Header of(String zh, String key, String en, String helpZh, String helpEn) {
        return new Header(new Name(key, new Label(zh, en)), new Label(helpZh, helpEn), false);
    }

    static Header optional(String zh, String key, String en, String helpZh, String helpEn) {
        return new Header(new Name(key, new Label(zh, en)), new Label(helpZh, helpEn), true);
    }

    public static List<Name> names(List<Header> headers) {
        return headers.stream().map(Header::name).toList();
    }
}
