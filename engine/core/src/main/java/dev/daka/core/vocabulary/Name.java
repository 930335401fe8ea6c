package dev.daka.core.vocabulary;

/**
 * A declared name. It has a key for programs and a label for people; a cell contains both, as {@code 签到 signedIn}.
 *
 * @param key   a letter, then up to 63 letters, digits, dots, dashes or underscores
 * @param label text for people
 */
public record Name(String key, Label label) {
    private static final int LONGEST_KEY = 64;

    public Name {
        if (!isKey(key)) {
            throw new IllegalArgumentException("Not a key: '" + key
                    + "'. A key is a letter, then up to 63 letters, digits, dots, dashes or underscores.");
        }
    }

    /** True if {@code text} has the form of a key. */
    public static boolean isKey(String text) {
        if (text.isEmpty() || text.length() > LONGEST_KEY || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char next = text.charAt(i);
            if (!isLetter(next) && !(next >= '0' && next <= '9') && "._-".indexOf(next) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
    }

    /** Text of a cell for this name, such as {@code 签到 signedIn}. */
    public String cellText() {
        return label.zh() + " " + key;
    }
}
