package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.form.TableForm;

/** What stands above a column. */
final class LabelText {
    private LabelText() {}

    /** The label in a language, or in English where readers would not know it again by its spaces. */
    static String of(Label label, Language language) {
        String text = language.of(label);
        return TableForm.isLabel(text, label) ? text : label.en();
    }
}
