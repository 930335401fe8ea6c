package dev.daka.bench.load.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL server for all measurements. Each service and the baseline get their own database. The settings are
 * those of the server that is embedded in the service, except for the number of connections, because 64 clients need
 * more.
 */
public final class Database implements Started.Part {
    private static final List<String> TOLD = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size");

    /**
     * PostgreSQL's processes report their row counts while they are busy, and the remaining counts 10 s after they
     * become idle.
     */
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(11);

    private static final String NO_SUCH_FILE = "58P01";

    private final EmbeddedPostgres postgres;
    private final Path data;

    private Database(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * Starts the server.
     *
     * @param folder   folder in which new data is created
     * @param programs folder in which the server's programs are unpacked once and kept
     */
    public static Database start(Path folder, Path programs) {
        Path data = folder.resolve("pg");
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", "log")
                    .start();
            Database server = new Database(postgres, data);
            server.execute("postgres", "CREATE EXTENSION pg_walinspect");
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** The database's URL in the form of {@code DAKA_DATABASE_URL}. */
    public String address(String database) {
        return "postgresql://postgres@127.0.0.1:" + port() + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres&stringtype=unspecified");
    }

    /** Creates an empty database, and drops an existing one with the same name. */
    public void create(String database) {
        drop(database);
        execute("postgres", "CREATE DATABASE " + database);
    }

    public void drop(String database) {
        execute("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    /** Runs a checkpoint, so that writes of earlier measurements do not slow down the next one. */
    public void settle() {
        execute("postgres", "CHECKPOINT");
    }

    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Returns the single number that a query selects. */
    public long number(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The current position of the write-ahead log, in bytes. */
    public long logPosition() {
        return number("postgres", "SELECT (pg_current_wal_lsn() - '0/0')::bigint");
    }

    /** The bytes written to the write-ahead log since a position. */
    public LogBytes logSince(long position) {
        long now = logPosition();
        if (now == position) {
            return new LogBytes(0, OptionalLong.of(0));
        }
        String sql =
                "SELECT coalesce(sum(fpi_size), 0)::bigint FROM pg_get_wal_stats('0/0'::pg_lsn + %d, '0/0'::pg_lsn + %d)"
                        .formatted(position, now);
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return new LogBytes(now - position, OptionalLong.of(rows.getLong(1)));
        } catch (SQLException failure) {
            if (NO_SUCH_FILE.equals(failure.getSQLState())) {
                return new LogBytes(now - position, OptionalLong.empty());
            }
            throw new IllegalStateException(sql, failure);
        }
    }

    /**
     * Like {@link #written}, but waits first until PostgreSQL has reported all rows of connections that are idle now.
     */
    public Map<String, Long> writtenOnceIdle(String database) {
        LockSupport.parkNanos(COUNTED_WITHIN.toNanos());
        return written(database);
    }

    /**
     * Rows inserted or updated since the database was created, by table. Rows of partitions count for their parent
     * table. Tables without such rows are absent.
     */
    public Map<String, Long> written(String database) {
        String sql = "SELECT coalesce(whole.relname, one.relname) AS name, sum(n_tup_ins + n_tup_upd)"
                + " FROM pg_stat_user_tables one LEFT JOIN pg_inherits ON inhrelid = one.relid"
                + " LEFT JOIN pg_class whole ON whole.oid = inhparent"
                + " WHERE n_tup_ins + n_tup_upd > 0 GROUP BY 1 ORDER BY 1";
        Map<String, Long> written = new LinkedHashMap<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                written.put(rows.getString(1), rows.getLong(2));
            }
            return written;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /**
     * The settings that affect durability and speed.
     *
     * @throws IllegalStateException if commits would not survive a power failure
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : TOLD) {
                try (ResultSet rows = statement.executeQuery("SHOW " + name)) {
                    rows.next();
                    settings.put(name, rows.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        if (!"on".equals(settings.get("fsync")) || !"on".equals(settings.get("synchronous_commit"))) {
            throw new IllegalStateException("Commits are not durable: " + settings);
        }
        return settings;
    }

    /** The process id of the main server process, the parent of all others. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
