package dev.daka.core.replay.recording;

/** So much of a recording's text as people are shown: the text may be anything, and of any length. */
final class Excerpt {
    private static final int REPLACEMENT = 0xFFFD;

    private Excerpt() {}

    /** The first characters, with an ellipsis if there are more. Half characters, which no UTF-8 can hold, are replaced. */
    static String of(String text, int most) {
        boolean whole = text.length() <= most;
        if (whole && text.chars().noneMatch(character -> Character.isSurrogate((char) character))) {
            return text;
        }
        StringBuilder excerpt = new StringBuilder(Math.min(text.length(), most) + 1);
        (whole ? text : text.substring(0, most))
                .codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(excerpt::appendCodePoint);
        return whole ? excerpt.toString() : excerpt.append('…').toString();
    }
}
