package dev.daka.service.storage;

import java.util.Collection;
import java.util.function.Function;
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

    static <T> Long[] numbers(Collection<T> rows, Function<T, @Nullable Long> column) {
        Long[] values = new Long[rows.size()];
        int place = 0;
        for (T row : rows) {
            values[place++] = column.apply(row);
        }
        return values;
    }
}
