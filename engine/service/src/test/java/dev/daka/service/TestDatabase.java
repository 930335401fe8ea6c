package dev.daka.service;

import dev.daka.service.faults.PostgresProcesses;
import dev.daka.service.platform.database.DatabaseAddress;
import dev.daka.service.platform.database.EmbeddedServer;
import dev.daka.service.platform.datadir.DataDir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL server that all tests of a JVM share. It is empty at first. Its programs and its data folder are kept
 * between runs, in a folder for each of the JVMs that run tests at the same time.
 */
public final class TestDatabase {
    private static final DataDir HOME = DataDir.open("target/test-home-" + Integer.getInteger("daka.fork", 1));
    private static final EmbeddedServer SERVER = started();

    private TestDatabase() {}

    private static EmbeddedServer started() {
        EmbeddedServer started = EmbeddedServer.start(HOME);
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        DatabaseAddress address = started.ownerAddress();
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return started;
    }

    /** The unpacked programs, so that tests with other data folders need not unpack them again. */
    public static Path programs() {
        return HOME.postgresPrograms();
    }

    public static DataDir home() {
        return HOME;
    }

    /** Connects as the owner of the tables, who may do everything. */
    public static DatabaseAddress address() {
        return SERVER.ownerAddress();
    }

    /** Connects as the service's user. */
    public static DatabaseAddress ofService(DatabaseAddress owner) {
        DatabaseAddress service = SERVER.address();
        return new DatabaseAddress(owner.url(), service.username(), service.password());
    }

    /** Creates an empty database on the same server, for the owner of its tables. */
    public static DatabaseAddress another(String name) {
        DatabaseAddress address = SERVER.ownerAddress();
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

    public static void stop() {
        try {
            SERVER.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static PostgresProcesses processes() {
        return new PostgresProcesses(HOME);
    }

    /** Kills all processes at once, like a power failure. */
    public static void kill() {
        processes().kill();
    }

    /** Starts the server again on the same port and data. */
    public static void start() {
        try {
            SERVER.restart();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
