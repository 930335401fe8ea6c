package dev.daka.core.replay.recording;

/** Shortens text of a recording for display. The text may have any content and length. */
final class Excerpt {
    private static final int REPLACEMENT = 0xFFFD;

    private Excerpt() {}

    /**
     * The first {@code most} characters, followed by an ellipsis if there are more. Unpaired surrogates are replaced,
     * because UTF-8 cannot encode them.
     */
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
