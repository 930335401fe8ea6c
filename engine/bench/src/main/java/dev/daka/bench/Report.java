package dev.daka.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints a report in Markdown. */
public final class Report {
    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void question(String title, String about) {
        out.printf("%n## %s%n%n%s%n%n", title, about);
    }

    public void line(String text) {
        out.printf("%n%s%n", text);
        out.flush();
    }

    public void heading(List<String> cells) {
        row(cells);
        row(cells.stream()
                .map(cell -> cell.equals(cells.get(0)) ? "---" : "---:")
                .toList());
    }

    public void row(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
        out.flush();
    }

    /**
     * Formats a number with three significant digits, which is as precise as the measurement: 0.123, 1.23, 12.3, 123,
     * 12,345.
     */
    public static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
    }

    public static String millis(double millis) {
        return millis >= 1_000 ? digits(millis / 1_000) + " s" : digits(millis) + " ms";
    }

    public static String bytes(double bytes) {
        return bytes >= 1 << 20 ? digits(bytes / (1 << 20)) + " MB" : digits(bytes / (1 << 10)) + " KB";
    }
}
