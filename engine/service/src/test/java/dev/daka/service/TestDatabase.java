package dev.daka.service;

import dev.daka.service.database.DatabaseAddress;
import dev.daka.service.database.EmbeddedServer;
import dev.daka.service.home.Home;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The one PostgreSQL of all tests of a JVM, empty at first. Its programs and its data's frame are kept between runs. */
public final class TestDatabase {
    private static final Home HOME = Home.open("target/test-home");
    private static EmbeddedServer server = started();

    private TestDatabase() {}

    private static EmbeddedServer started() {
        EmbeddedServer started = EmbeddedServer.start(HOME);
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        DatabaseAddress address = started.address();
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return started;
    }

    static Home home() {
        return HOME;
    }

    static DatabaseAddress address() {
        return server.address();
    }

    /** An empty database beside that of the other tests. */
    public static DatabaseAddress another(String name) {
        DatabaseAddress address = server.address();
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseAddress(
                address.url().replaceFirst("/[^/]*$", "/" + name), address.username(), address.password());
    }

    static void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static PostgresProcesses processes() {
        return new PostgresProcesses(HOME);
    }

    /** As a power cut does, as far as processes can tell. */
    static void kill() {
        processes().kill();
        // The library says that there is nothing left to stop.
        LoggingSystem logging = LoggingSystem.get(TestDatabase.class.getClassLoader());
        logging.setLogLevel(EmbeddedPostgres.class.getName(), LogLevel.OFF);
        stop();
        logging.setLogLevel(EmbeddedPostgres.class.getName(), LogLevel.WARN);
    }

    /** Starts it again where it was. */
    static void start() {
        server = EmbeddedServer.start(HOME, server.port());
    }
}
