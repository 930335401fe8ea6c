package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The texts of findings, which stand in {@code findings_zh.properties} and {@code findings_en.properties}. */
final class FindingTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(FindingTexts.class, "findings");

    private FindingTexts() {}

    /** What is wrong, with placeholders for what was found. */
    static Label message(FindingCode code) {
        return TEXTS.template(code.code() + ".message");
    }

    /** How to mend it, with placeholders for what was found. */
    static Label cure(FindingCode code) {
        return TEXTS.template(code.code() + ".cure");
    }

    /** A text that stands inside others. */
    static Label part(String key, Object... details) {
        return TEXTS.text("part." + key, details);
    }
}
