package dev.daka.service.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class DatabaseAwayReasonTest {
    /** The failure as the connection pool throws it: the driver's message is in the cause. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            53100 | PostgreSQL's disk is full. Free some space on it
            53300 | PostgreSQL has no connection left. Raise max_connections, or close others
            53200 | PostgreSQL has too little memory
            08001 | PostgreSQL does not answer
                  | PostgreSQL does not answer
            """)
    void reasonIsTheMessageOfPostgres(@Nullable String state, String reason) {
        SQLException said = new SQLException("FATAL", state);
        SQLException pool = new SQLTransientConnectionException("daka - Connection is not available");
        pool.setNextException(said);

        assertThat(DatabaseUnavailable.reason(new CannotGetJdbcConnectionException("no connection", pool)))
                .isEqualTo(reason);
        assertThat(DatabaseUnavailable.reason(new IllegalStateException(said))).isEqualTo(reason);
    }
}
