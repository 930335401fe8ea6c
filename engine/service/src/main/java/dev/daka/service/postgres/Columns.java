package dev.daka.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts the columns of many rows to arrays, so that each column is one parameter of a statement. */
final class Columns {
    private Columns() {}

    static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        String[] values = new String[rows.size()];
        int place = 0;
        for (T row : rows) {
            values[place++] = column.apply(row);
        }
        return values;
    }

    /** Array literal of PostgreSQL, such as {@code {1,2}}, for a column whose values are arrays. */
    static String literal(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads an array column. */
    static List<Long> numbers(ResultSet row, int column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    /** Converts a column of hexadecimal strings to bytes. A null stays null. */
    static <T> byte[][] bytes(Collection<T> rows, Function<T, @Nullable String> column) {
        byte[][] values = new byte[rows.size()][];
        int place = 0;
        for (T row : rows) {
            String hexadecimal = column.apply(row);
            values[place++] = hexadecimal == null ? null : HexFormat.of().parseHex(hexadecimal);
        }
        return values;
    }

    /** Reads a bytea column as hexadecimal; null if the column is NULL. */
    static @Nullable String hexadecimal(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    static <T> Long[] numbers(Collection<T> rows, Function<T, @Nullable Long> column) {
        Long[] values = new Long[rows.size()];
        int place = 0;
        for (T row : rows) {
            values[place++] = column.apply(row);
        }
        return values;
    }
}
