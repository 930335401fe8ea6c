package dev.daka.service.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements sent to the server in one round trip. The driver sends statements separated by semicolons together. The
 * server prepares each of them once per connection because their texts never change.
 */
final class RoundTrip {
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Rows> readers = new ArrayList<>();

    /** Reads the rows of a statement; called once per row. */
    @FunctionalInterface
    interface Rows {
        void read(ResultSet row) throws SQLException;
    }

    /** Adds a statement and the reader of its rows. A statement without rows never calls the reader. */
    RoundTrip then(String sql, Rows rows, Object... values) {
        statements.add(sql);
        readers.add(rows);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Adds a statement whose rows, if any, are ignored. */
    RoundTrip then(String sql, Object... values) {
        return then(sql, row -> {}, values);
    }

    /**
     * Sends the statements and reads their rows. Parameters may be arrays of strings, longs or byte strings, or any
     * type that the JDBC driver accepts.
     */
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
