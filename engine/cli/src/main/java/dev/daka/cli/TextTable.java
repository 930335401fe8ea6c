package dev.daka.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Lines up columns of text for a terminal, in which a Chinese character is two columns wide. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /**
     * @param alignment one letter per column: {@code l} for text, {@code r} for numbers
     * @param headers   one per column, such as {@code Month | Points}
     */
    TextTable(String alignment, String headers) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
        rows.add(List.of(headers.split(" [|] ", -1)));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The lines, indented by two. */
    List<String> lines() {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            line.append("  ").append(right[i] ? padding + row.get(i) : row.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    /** Columns that a text takes; a control character takes none. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
