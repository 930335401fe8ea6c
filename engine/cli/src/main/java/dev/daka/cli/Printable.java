package dev.daka.cli;

import java.util.regex.Pattern;

/** Makes text from a file safe to print: one line, without characters that move the cursor or change the direction of text. */
final class Printable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("·");
    }
}
