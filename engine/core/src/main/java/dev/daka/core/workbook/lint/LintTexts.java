package dev.daka.core.workbook.lint;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The phrases that stand in findings, which stand in {@code lint_zh.properties} and {@code lint_en.properties}. */
final class LintTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(LintTexts.class, "lint");

    private LintTexts() {}

    static Label text(String key, Object... details) {
        return TEXTS.text(key, details);
    }
}
