package dev.daka.core.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one package, read from two message files in UTF-8, one per language. Placeholders {@code {0}},
 * {@code {1}} and so on are replaced by details. A quote is an ordinary character.
 */
public final class MessageBundle {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final String name;
    private final Properties zh;
    private final Properties en;

    private MessageBundle(String name, Properties zh, Properties en) {
        this.name = name;
        this.zh = zh;
        this.en = en;
    }

    /** Reads {@code <name>_zh.properties} and {@code <name>_en.properties} from the package of the class. */
    public static MessageBundle of(Class<?> owner, String name) {
        return new MessageBundle(name, read(owner, name + "_zh.properties"), read(owner, name + "_en.properties"));
    }

    private static Properties read(Class<?> owner, String file) {
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /**
     * Returns the text with its placeholders, as the files contain it.
     *
     * @throws IllegalArgumentException if a file lacks the key
     */
    public Label template(String key) {
        return new Label(template(zh, key), template(en, key));
    }

    /**
     * Returns the text with each placeholder replaced by its detail: a {@link Label} by its text in the same language,
     * any other object by its {@code toString()}. With the text {@code Longer than {0} characters}, the detail 64 gives
     * {@code Longer than 64 characters}. Placeholders within a detail are not replaced.
     *
     * @throws IllegalArgumentException if a file lacks the key, or a placeholder has no detail
     */
    public Label text(String key, Object... details) {
        return new Label(
                filled(key, template(zh, key), Label::zh, details), filled(key, template(en, key), Label::en, details));
    }

    /** True if the bundle has a text with this key. */
    public boolean has(String key) {
        return en.containsKey(key);
    }

    private String template(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key + " in " + name);
        }
        return text;
    }

    private String filled(String key, String template, Function<Label, String> language, Object... details) {
        return PLACEHOLDER.matcher(template).replaceAll(placeholder -> {
            int index = Integer.parseInt(placeholder.group(1));
            if (index >= details.length) {
                throw new IllegalArgumentException("The text " + key + " in " + name + " lacks detail " + index);
            }
            Object detail = details[index];
            return Matcher.quoteReplacement(
                    detail instanceof Label label ? language.apply(label) : String.valueOf(detail));
        });
    }
}
