package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.form.TableForm;

/** Text of a column's label. */
final class LabelText {
    private LabelText() {}

    /** The label in a language. If its spaces would prevent the reader from recognising it, the English label. */
    static String of(Label label, Language language) {
        String text = language.of(label);
        return TableForm.isLabel(text, label) ? text : label.en();
    }
}
