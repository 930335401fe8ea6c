package dev.daka.service.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of rows, as arrays that go to the database in one parameter each. */
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

    /** An array as a text, for a column whose values are arrays. */
    static String literal(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** The column's array. */
    static List<Long> numbers(ResultSet row, int column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
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
