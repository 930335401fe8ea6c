package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/** The texts of findings, from {@code findings_zh.properties} and {@code findings_en.properties}. */
final class FindingTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(FindingTexts.class, "findings");

    private FindingTexts() {}

    /** The text that describes the problem. */
    static Label message(FindingCode code, Object... details) {
        return TEXTS.text(code.code() + ".message", details);
    }

    /** The text that describes the cure. */
    static Label cure(FindingCode code, Object... details) {
        return TEXTS.text(code.code() + ".cure", details);
    }

    /** A text that is inserted in other texts. */
    static Label part(String key, Object... details) {
        return TEXTS.text("part." + key, details);
    }
}
