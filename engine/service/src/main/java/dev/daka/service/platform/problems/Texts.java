package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Texts of problems, in one file per language. Placeholders {0}, {1} and so on stand for values. */
final class Texts {
    private static final Properties ZH = read("texts_zh.properties");
    private static final Properties EN = read("texts_en.properties");

    private Texts() {}

    static Label label(String key, Object... found) {
        return new Label(text(ZH, key, found), text(EN, key, found));
    }

    static boolean has(String key) {
        return EN.containsKey(key);
    }

    private static String text(Properties texts, String key, Object... found) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        // Values are formatted as strings, so that MessageFormat does not add group separators to numbers.
        Object[] written = Arrays.stream(found).map(String::valueOf).toArray();
        return new MessageFormat(text, Locale.ROOT).format(written);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
