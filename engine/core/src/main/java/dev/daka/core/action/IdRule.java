package dev.daka.core.action;

import dev.daka.core.vocabulary.Label;
import java.util.Locale;
import java.util.Optional;

/**
 * The one rule for every id that an application chooses: of members, actions, holds and cancellations. An id stands in bodies
 * and in paths, so it holds only what a path carries as it is, and nothing that people cannot see.
 *
 * <p>1 to 128 characters: letters, their marks and decimal digits of any language, and {@value #MARKS}; not {@code .} or
 * {@code ..}, which a path takes for a folder. For example {@code 会员-001}, {@code +86-13800138000} and {@code li.wei@example.com}.
 */
public final class IdRule {
    /** Most characters (code points) of an id. */
    public static final int LONGEST = 128;

    /** The marks that RFC 3986 lets stand in a segment of a path, without the semicolon, at which servers cut. */
    public static final String MARKS = "- . _ ~ : @ + = ! $ & ' ( ) * ,";

    /**
     * What the API's schema says of ids: the rule for ASCII, without what not every language's expressions can say, such as
     * classes of Unicode. Each id matches it; beyond ASCII the service refuses more than it does.
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

    /** Whether the text can be an id. */
    public static boolean accepts(String text) {
        return !text.isEmpty() && !isFolder(text) && !isLong(text) && firstRefused(text) < 0;
    }

    /** What is wrong with an id that is not empty. */
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

    /** How to mend it. */
    static Label cure() {
        return ActionTexts.text("id.cure", LONGEST, MARKS);
    }

    private static boolean isFolder(String text) {
        return text.equals(".") || text.equals("..");
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
    }

    /** Where the first character stands that no id has; -1 if there is none. */
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

    /** Letters and marks that Unicode lets programs ignore when they show a text, and the filler of the Khitan small script. */
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

    /** Such as {@code U+202E}, or the character itself if it is one of ASCII that can be seen. */
    private static String named(String text, int at) {
        int point = text.codePointAt(text.offsetByCodePoints(0, at));
        return point > ' ' && point < 0x7F ? Character.toString(point) : String.format(Locale.ROOT, "U+%04X", point);
    }
}
