package dev.daka.core.action;

import dev.daka.core.vocabulary.Label;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule for all ids that applications choose: of members, actions, holds and cancellations. Ids occur in request
 * bodies and in URL paths, so they contain only characters that a path carries unchanged, and no invisible ones.
 *
 * <p>An id has 1 to 128 characters: letters, their combining marks and decimal digits of any language, and
 * {@value #MARKS}. It must not be {@code .} or {@code ..}, which are path segments with a meaning of their own.
 * Examples: {@code 会员-001}, {@code +86-13800138000} and {@code li.wei@example.com}.
 */
public final class IdRule {
    /** Maximum length of an id in code points. */
    public static final int LONGEST = 128;

    /**
     * Punctuation allowed in ids: what RFC 3986 allows in a path segment, except the semicolon, at which servers cut
     * off path parameters.
     */
    public static final String MARKS = "- . _ ~ : @ + = ! $ & ' ( ) * ,";

    /**
     * The pattern for ids in the API's schema. It is looser than the rule, because not every regex engine knows Unicode
     * classes: every valid id matches, but the service also refuses some texts beyond ASCII that match.
     */
    public static final String PATTERN = "^[^\\x00-\\x20\"#%/;<>?\\[\\\\\\]^`{|}\\x7F]{1,128}$";

    private static final boolean[] ASCII = new boolean[128];

    static {
        for (char mark : MARKS.replace(" ", "").toCharArray()) {
            ASCII[mark] = true;
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            ASCII[letter] = true;
            ASCII[letter + ('a' - 'A')] = true;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            ASCII[digit] = true;
        }
    }

    private IdRule() {}

    /** True if the text is a valid id. */
    public static boolean accepts(String text) {
        return !text.isEmpty() && !isFolder(text) && !isLong(text) && firstRefused(text) < 0;
    }

    /** What is wrong with a text that is not empty; no fault if it is a valid id. */
    static Optional<Label> faultOf(String text) {
        if (isLong(text)) {
            return Optional.of(ActionTexts.text("tooLong", text.codePointCount(0, text.length())));
        }
        int at = firstRefused(text);
        if (at >= 0) {
            return Optional.of(ActionTexts.text("refusedCharacter", at + 1, named(text, at)));
        }
        return isFolder(text) ? Optional.of(ActionTexts.text("folder", text)) : Optional.empty();
    }

    /** How to correct an invalid id. */
    static Label cure() {
        return ActionTexts.text("id.cure", LONGEST, MARKS);
    }

    private static boolean isFolder(String text) {
        return text.equals(".") || text.equals("..");
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
    }

    /** Index, in code points, of the first character that is not allowed; -1 if there is none. */
    private static int firstRefused(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (point < ASCII.length ? !ASCII[point] : !isShownLetter(point)) {
                return text.codePointCount(0, at);
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    private static boolean isShownLetter(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> !showsNothing(point);
            default -> false;
        };
    }

    /**
     * True for letters and marks that are invisible: Unicode lets programs ignore them in display, or they are the
     * filler of the Khitan small script.
     */
    private static boolean showsNothing(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || point == 0x16FE4
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /**
     * The character at code point {@code at} for a message: a visible ASCII character itself, any other as
     * {@code U+202E}.
     */
    private static String named(String text, int at) {
        int point = text.codePointAt(text.offsetByCodePoints(0, at));
        return point > ' ' && point < 0x7F ? Character.toString(point) : String.format(Locale.ROOT, "U+%04X", point);
    }
}
