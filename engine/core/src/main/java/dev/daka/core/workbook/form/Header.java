package dev.daka.core.workbook.form;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.List;

/**
 * What stands above a column of a list sheet, or before a fact of the Campaign sheet.
 *
 * @param name       key and label
 * @param help       one line for operators
 * @param isOptional whether a sheet may leave its column out
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
