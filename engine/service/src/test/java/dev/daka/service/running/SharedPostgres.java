package dev.daka.service.running;

import dev.daka.service.database.DatabaseAddress;
import dev.daka.service.database.EmbeddedServer;
import dev.daka.service.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** The one PostgreSQL of a test run. Every service under test has a database of its own in it. */
public final class SharedPostgres {
    private static final Home HOME = TemporaryFolders.home();
    private static final EmbeddedServer FIRST = EmbeddedServer.start(HOME);
    private static final int PORT = FIRST.port();

    private static @Nullable EmbeddedServer running = FIRST;

    static {
        // After Spring has closed the services, which may still need it.
        SpringApplication.getShutdownHandlers().add(SharedPostgres::stop);
    }

    private SharedPostgres() {}

    static DatabaseAddress newDatabase(String name) {
        DatabaseAddress server = FIRST.address();
        try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseAddress(
                server.url().replaceFirst("/postgres$", "/" + name), server.username(), server.password());
    }

    /** Cuts every connection and stays away until it is started again. */
    public static synchronized void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            running = null;
        }
    }

    /** Starts it again where it was. */
    public static synchronized void start() {
        if (running == null) {
            running = EmbeddedServer.start(HOME, PORT);
        }
    }
}
