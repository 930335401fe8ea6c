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
 * One PostgreSQL server for all that is measured: each service gets a database of its own in it, and so does the baseline. Its
 * settings are those of the server that the service brings, but for the number of connections, which 64 clients need.
 */
public final class Database implements Started.Part {
    private static final List<String> TOLD = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size");

    /** PostgreSQL's processes report what they wrote while they are busy, and the rest 10 s after they fell idle. */
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(11);

    private static final String NO_SUCH_FILE = "58P01";

    private final EmbeddedPostgres postgres;
    private final Path data;

    private Database(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /** Its data is made anew in the folder; its programs are unpacked once and kept in the other. */
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

    /** As {@code DAKA_DATABASE_URL} takes it. */
    public String address(String database) {
        return "postgresql://postgres@127.0.0.1:" + port() + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres&stringtype=unspecified");
    }

    /** An empty one; where there was one of that name it is gone. */
    public void create(String database) {
        drop(database);
        execute("postgres", "CREATE DATABASE " + database);
    }

    public void drop(String database) {
        execute("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    /** Writes out what earlier measurements left, so that this one does not pay for it. */
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

    /** The one number that the question has for an answer. */
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

    /** How far the server has written its log: a number of bytes. */
    public long logPosition() {
        return number("postgres", "SELECT (pg_current_wal_lsn() - '0/0')::bigint");
    }

    /** What the server has written to its log since then. */
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

    /** As {@link #written}, with all that was written so far, if the database's connections fell idle just now. */
    public Map<String, Long> writtenOnceIdle(String database) {
        LockSupport.parkNanos(COUNTED_WITHIN.toNanos());
        return written(database);
    }

    /** Rows inserted or updated since the database was made, by table; partitions count for theirs. Only tables that have some. */
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

    /** The settings that durability and speed hang on. Refuses to measure commits that would not survive a power cut. */
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

    /** Of the process that all others of the server come from. */
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
