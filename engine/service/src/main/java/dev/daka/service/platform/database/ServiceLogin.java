package dev.daka.service.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The user that the service is for the embedded PostgreSQL. It has the rights of the role {@code daka_service} and no others: it can
 * add to the ledger, and can change neither the ledger nor a table.
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

    /** The password is new at each start; nothing else needs to know it. */
    static void set(DatabaseAddress owner, DatabaseAddress service) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(MAKE);
            // Secrets have letters and digits only, so they need no quoting.
            statement.execute(
                    "ALTER ROLE daka_login LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                            + " PASSWORD '" + service.password() + "'");
        }
    }
}
