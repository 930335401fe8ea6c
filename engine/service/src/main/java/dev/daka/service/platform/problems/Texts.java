package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;

/**
 * Texts of problems, in {@code texts_zh.properties} and {@code texts_en.properties}. Placeholders {0}, {1} and so on stand for values.
 */
final class Texts {
    private static final MessageBundle TEXTS = MessageBundle.of(Texts.class, "texts");

    private Texts() {}

    static Label label(String key, Object... found) {
        return TEXTS.text(key, found);
    }

    static boolean has(String key) {
        return TEXTS.has(key);
    }
}
