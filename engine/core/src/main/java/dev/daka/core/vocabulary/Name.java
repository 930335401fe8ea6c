package dev.daka.core.vocabulary;

import java.util.regex.Pattern;

/**
 * A declared name: the key that programs use and the label that people read. A cell writes both, as {@code 签到 signedIn}.
 *
 * @param key   a letter, then up to 63 letters, digits, dots, dashes or underscores
 * @param label what people call it
 */
public record Name(String key, Label label) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    public Name {
        if (!isKey(key)) {
            throw new IllegalArgumentException("Not a key: '" + key
                    + "'. A key is a letter, then up to 63 letters, digits, dots, dashes or underscores.");
        }
    }

    /** Tells whether {@code text} can be a key. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** How a cell shows this name: {@code 签到 signedIn}. */
    public String cellText() {
        return label.zh() + " " + key;
    }
}
