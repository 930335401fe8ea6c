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
 * The one PostgreSQL of all tests of a JVM. It starts empty. Its programs and its data folder are kept between runs, in
 * a folder for each of the JVMs that run tests at the same time.
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

    /** The unpacked programs, so that other homes need not unpack them again. */
    public static Path programs() {
        return HOME.postgresPrograms();
    }

    public static DataDir home() {
        return HOME;
    }

    /** For the owner of the tables, who may do everything. */
    public static DatabaseAddress address() {
        return SERVER.ownerAddress();
    }

    /** The same database for the service. */
    public static DatabaseAddress ofService(DatabaseAddress owner) {
        DatabaseAddress service = SERVER.address();
        return new DatabaseAddress(owner.url(), service.username(), service.password());
    }

    /** An empty database beside that of the other tests, for the owner of its tables. */
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

    /** As a power cut does, as far as processes can tell. */
    public static void kill() {
        processes().kill();
    }

    /** Starts it again where it was. */
    public static void start() {
        try {
            SERVER.restart();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
