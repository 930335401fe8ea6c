package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The texts about differences, from {@code differences_zh.properties} and {@code differences_en.properties}. */
final class DifferenceTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(DifferenceTexts.class, "differences");

    private DifferenceTexts() {}

    static Label text(String key, Object... details) {
        return TEXTS.text(key, details);
    }
}
