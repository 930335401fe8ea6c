package dev.daka.cli;

import java.util.regex.Pattern;

/** Text out of somebody's file, fit for a terminal: one line, and nothing in it that moves the cursor or turns the direction. */
final class Printable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("·");
    }
}
