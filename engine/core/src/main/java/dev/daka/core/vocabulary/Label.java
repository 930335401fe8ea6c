package dev.daka.core.vocabulary;

/**
 * A text for people, in Chinese and English.
 *
 * @param zh Chinese text, never blank, such as {@code 积分}
 * @param en English text, never blank, such as {@code Points}
 */
public record Label(String zh, String en) {
    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "A label needs a text in Chinese and in English: '" + zh + "', '" + en + "'");
        }
    }
}
