package dev.daka.service.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Database user of the service in the embedded PostgreSQL. It has only the rights of the role {@code daka_service}: it
 * can add to the ledger, but cannot change ledger rows or alter tables.
 */
final class ServiceLogin {
    static final String NAME = "daka_login";

    private static final String MAKE = """
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daka_service') THEN
                    CREATE ROLE daka_service NOLOGIN;
                END IF;
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daka_login') THEN
                    CREATE ROLE daka_login;
                END IF;
                GRANT daka_service TO daka_login;
            END $$""";

    private ServiceLogin() {}

    /** Creates the user and sets its password. Daka generates a new password at each start and does not store it. */
    static void set(DatabaseAddress owner, DatabaseAddress service) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(MAKE);
            // Secrets consist of letters and digits, so they need no quoting.
            statement.execute(
                    "ALTER ROLE daka_login LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                            + " PASSWORD '" + service.password() + "'");
        }
    }
}
