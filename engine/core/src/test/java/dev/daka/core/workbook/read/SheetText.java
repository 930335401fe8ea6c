package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet, written as a test's table has them. On one line, rows are separated by {@code /} and cells by
 * {@code ;}. A cell is the key of its column and the text in it, and a row may begin with its name:
 * {@code small: actionType purchased; amount < 100; points 1 / other: actionType purchased; amount (blank); points 2}.
 * On several lines, the first one has the keys of the columns, that of the names included, and cells are separated by
 * {@code |}.
 *
 * @param columns keys of the columns, without the names
 * @param rows    the name and one cell per column, in which the text of a number is a number
 */
record SheetText(List<String> columns, List<@Nullable Object[]> rows) {
    private static final String BLANK = "(blank)";

    static SheetText of(String text) {
        return text.contains("\n") ? lines(text) : oneLine(text);
    }

    private static SheetText lines(String text) {
        List<List<String>> lines = text.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> columns = lines.get(0).subList(1, lines.get(0).size());
        List<@Nullable Object[]> rows = lines.stream()
                .skip(1)
                .map(cells -> cells.stream().map(SheetText::value).toArray())
                .toList();
        return new SheetText(columns, rows);
    }

    private static SheetText oneLine(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String row : text.split(" / ", -1)) {
            int mark = row.indexOf(": ");
            // Rows without a name are r, s, t and so on.
            names.add(mark < 0 ? String.valueOf((char) ('r' + names.size())) : row.substring(0, mark));
            rows.add(cells(row.substring(mark < 0 ? 0 : mark + 2)));
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        List<@Nullable Object[]> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(names.get(i)));
            for (String column : columns) {
                cells.add(value(rows.get(i).getOrDefault(column, "")));
            }
            found.add(cells.toArray());
        }
        return new SheetText(columns.stream().map(String::strip).toList(), found);
    }

    /** The cells by column. The key of a column that stands twice in the row has a blank behind it the second time. */
    static Map<String, String> cells(String row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : row.split("; ", -1)) {
            String[] parts = cell.strip().split(" ", 2);
            String text = parts.length < 2 ? "" : parts[1];
            if (cells.putIfAbsent(parts[0], text) != null) {
                cells.put(parts[0] + " ", text);
            }
        }
        return cells;
    }

    /** What a cell has if somebody types the text into it. */
    static @Nullable Object value(String text) {
        if (text.isEmpty() || text.equals(BLANK)) {
            return null;
        }
        if (text.equals("TRUE")) {
            return true;
        }
        return text.matches("-?\\d+(\\.\\d+)?(E\\d+)?") ? Double.valueOf(text) : text;
    }

    /**
     * The rows of a list, with its columns in the given order. A limit may begin with kind, amount and measure, such as
     * {@code daily: cap 100 points; period day}. When it is reached, a limit on points then grants what is left, and one
     * on times withholds, unless the row says otherwise.
     */
    List<@Nullable Object[]> ordered(List<String> keys) {
        List<@Nullable Object[]> ordered = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            cells.put(keys.get(0), row[0]);
            for (int i = 1; i < row.length; i++) {
                put(columns.get(i - 1), row[i], cells);
            }
            if (!keys.containsAll(cells.keySet())) {
                throw new IllegalArgumentException(cells.keySet() + " are not all among " + keys);
            }
            ordered.add(withoutBlanksAtTheEnd(keys.stream().map(cells::get).toArray()));
        }
        return ordered;
    }

    private static void put(String column, @Nullable Object cell, Map<String, @Nullable Object> cells) {
        boolean isKind =
                Arrays.stream(Limit.Kind.values()).anyMatch(kind -> kind.name().equalsIgnoreCase(column));
        if (!isKind) {
            cells.put(column, cell);
        } else if (cell != null) {
            String[] size = cell.toString().split(" ", 2);
            cells.put("kind", column);
            cells.put("amount", value(size[0]));
            cells.put("measure", size[1]);
            cells.putIfAbsent("onReached", size[1].equals("points") ? "partial" : "withhold");
        }
    }

    private static @Nullable Object[] withoutBlanksAtTheEnd(@Nullable Object[] cells) {
        int length = cells.length;
        while (length > 0 && cells[length - 1] == null) {
            length--;
        }
        return Arrays.copyOf(cells, length);
    }
}
