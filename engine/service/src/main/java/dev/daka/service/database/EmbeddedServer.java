package dev.daka.service.database;

import dev.daka.service.home.Home;
import dev.daka.service.home.OwnerOnlyFile;
import dev.daka.service.home.Secrets;
import dev.daka.service.home.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of our own: real binaries, its data kept in the home folder, reachable from this machine with a password
 * that lies beside the data. Whoever opens it holds the {@link dev.daka.service.home.HomeLock}.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** The data's format. Another major version cannot read it. */
    private static final String MAJOR_VERSION = "18";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts it on a free port. The first time takes about ten seconds, later starts one or two. */
    public static EmbeddedServer start(Home home) {
        return start(home, 0);
    }

    /** Starts it on that port; 0 means any that is free. */
    public static EmbeddedServer start(Home home, int port) {
        try {
            refuseOtherFormat(home);
            putHalfMadeAside(home);
            String password = password(home);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(home.postgresData())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.postgresPrograms().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setDataDirectoryCustomizer(EmbeddedServer::endLeftover)
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", home.postgresPassword().toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", password)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
            settings().forEach(setting -> builder.setServerConfig(setting.get(0), setting.get(1)));
            EmbeddedPostgres started = (port == 0 ? builder : builder.setPort(port)).start();
            Files.writeString(home.postgresMade(), MAJOR_VERSION);
            return new EmbeddedServer(started, password);
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof StartRefused refused) {
                throw refused;
            }
            throw new StartRefused(
                    "The embedded PostgreSQL in " + home.postgresData() + " does not start: " + failure.getMessage()
                            + " (its own words are in " + home.postgresData().resolve("log") + ").",
                    failure);
        }
    }

    /** The library starts it as for tests, where nothing need last; an answer that was given must survive a power cut. */
    private static List<List<String>> settings() {
        return List.of(
                List.of("fsync", "on"),
                List.of("synchronous_commit", "on"),
                List.of("listen_addresses", "127.0.0.1"),
                List.of("max_connections", "50"),
                List.of("shared_buffers", "128MB"),
                List.of("logging_collector", "on"),
                List.of("log_directory", "log"),
                List.of("log_filename", "postgresql.log"),
                List.of("log_truncate_on_rotation", "on"),
                List.of("log_rotation_age", "1d"));
    }

    private static void refuseOtherFormat(Home home) throws IOException {
        Path version = home.postgresData().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "The data in " + home.postgresData() + " is of PostgreSQL " + found + "; this Daka reads "
                            + MAJOR_VERSION + ". Start the Daka that wrote it, or set DAKA_HOME to another folder.");
        }
    }

    /** A database whose making was interrupted holds nothing yet and cannot be started. It is kept all the same. */
    private static void putHalfMadeAside(Home home) throws IOException {
        if (Files.isDirectory(home.postgresData()) && !Files.exists(home.postgresMade())) {
            int turn = 1;
            while (Files.exists(home.folder().resolve("pg-unfinished-" + turn))) {
                turn++;
            }
            Files.move(home.postgresData(), home.folder().resolve("pg-unfinished-" + turn));
        }
    }

    private static String password(Home home) throws IOException {
        Path file = home.postgresPassword();
        if (!Files.exists(file)) {
            if (Files.exists(home.postgresMade())) {
                throw new StartRefused(
                        file + " is gone, the password of the data beside it. Put it back, or set DAKA_HOME.");
            }
            OwnerOnlyFile.write(file, Secrets.ofLength(32));
        }
        return Files.readString(file).strip();
    }

    /** A Daka that was killed leaves its PostgreSQL running on the data that is ours now. */
    private static void endLeftover(File data) {
        Path pidFile = data.toPath().resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> leftover = Files.exists(pidFile)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    : Optional.empty();
            leftover.filter(EmbeddedServer::isPostgres).ifPresent(EmbeddedServer::end);
        } catch (IOException | NumberFormatException unreadable) {
            throw new StartRefused(pidFile + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** False for what has ended and waits for its parent to notice, which in some containers never happens. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!endsWithin(process, Duration.ofSeconds(10))) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        long start = System.nanoTime();
        while (isPostgres(process)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres", password);
    }

    public int port() {
        return postgres.getPort();
    }

    /** Stops it; connections that are still open are cut. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
