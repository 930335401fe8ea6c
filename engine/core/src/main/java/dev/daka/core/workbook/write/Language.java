package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Label;

/** Language of the operator. */
public enum Language {
    ZH,
    EN;

    /** Text of a label in this language. */
    public String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }
}
