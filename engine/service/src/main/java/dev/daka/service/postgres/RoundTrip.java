package dev.daka.service.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that go to the server together and are answered together. The driver sends statements that semicolons separate
 * in one go; the server prepares each of them once per connection, as their texts stay the same.
 */
final class RoundTrip {
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Rows> readers = new ArrayList<>();

    /** Takes the rows of a statement, one after the other. */
    @FunctionalInterface
    interface Rows {
        void read(ResultSet row) throws SQLException;
    }

    /** Adds a statement whose rows are read, or that has none. */
    RoundTrip then(String sql, Rows rows, Object... values) {
        statements.add(sql);
        readers.add(rows);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Adds a statement that gives no rows. */
    RoundTrip then(String sql, Object... values) {
        return then(sql, row -> {}, values);
    }

    /** Makes the trip. Strings, longs, byte strings and their arrays may be parameters, and what JDBC knows itself. */
    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", statements))) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, asJdbcHasIt(connection, parameters.get(i)));
            }
            boolean isRows = statement.execute();
            for (Rows reader : readers) {
                if (isRows) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            reader.read(rows);
                        }
                    }
                }
                isRows = statement.getMoreResults();
            }
        }
    }

    private static Object asJdbcHasIt(Connection connection, Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return array(connection, "text", texts);
        }
        if (value instanceof Long[] numbers) {
            return array(connection, "bigint", numbers);
        }
        return value instanceof byte[][] strings ? array(connection, "bytea", strings) : value;
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
