package dev.daka.cli;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;
import java.util.Locale;

/**
 * Texts that commands print, in {@code texts_zh.properties} and {@code texts_en.properties}. The texts of their help are in
 * {@code help_zh.properties} and {@code help_en.properties}, where picocli finds them by the names of options.
 */
final class Texts {
    private static final MessageBundle TEXTS = MessageBundle.of(Texts.class, "texts");

    private Texts() {}

    static Label text(String key, Object... details) {
        return TEXTS.text(key, details);
    }

    /** Text with a count: of {@code file}, 1 gives "1 file" and 2 gives "2 files". */
    static Label counted(String what, int count) {
        return text(what + (count == 1 ? ".one" : ".many"), count);
    }

    /** Number as both languages write it, such as 1,000. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
