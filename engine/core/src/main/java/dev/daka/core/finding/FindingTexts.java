package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The texts of findings, which stand in {@code findings_zh.properties} and {@code findings_en.properties}. */
final class FindingTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(FindingTexts.class, "findings");

    private FindingTexts() {}

    /** Says what is wrong. */
    static Label message(FindingCode code, Object... details) {
        return TEXTS.text(code.code() + ".message", details);
    }

    /** Says how to mend it. */
    static Label cure(FindingCode code, Object... details) {
        return TEXTS.text(code.code() + ".cure", details);
    }

    /** A text that stands inside others. */
    static Label part(String key, Object... details) {
        return TEXTS.text("part." + key, details);
    }
}
