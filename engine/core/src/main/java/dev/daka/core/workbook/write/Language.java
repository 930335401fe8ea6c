package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Label;

/** The language that an operator reads. */
public enum Language {
    ZH,
    EN;

    /** The label's text in this language. */
    public String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }
}
