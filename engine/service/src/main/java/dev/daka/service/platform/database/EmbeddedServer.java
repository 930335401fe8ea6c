package dev.daka.service.platform.database;

import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.OwnerOnlyFile;
import dev.daka.service.platform.datadir.Secrets;
import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Embedded PostgreSQL server. It runs the real PostgreSQL binaries, keeps its data in the home folder, and accepts only
 * connections from this machine with a password, which is stored beside the data. Open it only while holding the
 * {@link dev.daka.service.platform.datadir.DataDirLock}.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** Major version of the data's format. Another major version of PostgreSQL cannot read the data. */
    private static final String MAJOR_VERSION = "18";

    private static final String OWNER = "postgres";
    private static final String CANNOT = ": the embedded PostgreSQL does not start.";

    /** Maximum time of a start. Recovery after a crash may be long; a server that cannot start fails at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int MOST_LOGGED = 100_000;

    private final PostgresCommand programs;
    private final Path data;
    private final int port;
    private final String ownersPassword;
    private final String servicePassword;
    private volatile Optional<ProcessHandle> process = Optional.empty();

    private EmbeddedServer(
            PostgresCommand programs, Path data, int port, String ownersPassword, String servicePassword) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.ownersPassword = ownersPassword;
        this.servicePassword = servicePassword;
    }

    /** Starts the server on a free port. The first start takes about ten seconds, later starts one or two. */
    public static EmbeddedServer start(DataDir home) {
        return start(home, 0);
    }

    /** Starts the server on the given port; 0 picks a free one. */
    public static EmbeddedServer start(DataDir home, int port) {
        try {
            refuseOtherFormat(home);
            putHalfMadeAside(home);
            EmbeddedServer server = new EmbeddedServer(
                    PostgresCommand.in(home),
                    home.postgresData(),
                    port == 0 ? freePort() : port,
                    password(home),
                    Secrets.ofLength(32));
            if (!Files.exists(home.postgresMade())) {
                server.make(home);
            }
            server.launch();
            Files.writeString(home.postgresMade(), MAJOR_VERSION);
            ServiceLogin.set(server.ownerAddress(), server.address());
            return server;
        } catch (IOException | SQLException failure) {
            throw new StartRefused(
                    failure.getMessage() + (failure instanceof ServerFailed ? "" : CANNOT) + " (The data is in "
                            + home.postgresData() + ", the output of PostgreSQL in " + home.postgresOutput() + " and "
                            + log(home.postgresData()) + ".)",
                    failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void make(DataDir home) throws IOException {
        int exit = programs.run(
                "initdb",
                List.of(
                        "-D",
                        data.toString(),
                        "-U",
                        OWNER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + home.postgresPassword(),
                        "-E",
                        "UTF-8",
                        "--locale=C.UTF-8"));
        if (exit != 0) {
            throw new ServerFailed(StartFault.of(programs.output()));
        }
    }

    /** Ends processes that a killed Daka or server left on the data, then starts the server. */
    private void launch() throws IOException {
        Leftover.end(programs, data);
        long logged = Files.exists(log(data)) ? Files.size(log(data)) : 0;
        int exit = programs.run(
                "pg_ctl",
                List.of(
                        "-D", data.toString(),
                        "-l", programs.home().postgresOutput().toString(),
                        "-o", options(port),
                        "-t", String.valueOf(PATIENCE.toSeconds()),
                        "-w", "start"));
        if (exit != 0) {
            throw new ServerFailed(StartFault.of(programs.output() + loggedSince(logged)));
        }
        process = Postmaster.of(data).flatMap(postmaster -> postmaster.process(data));
    }

    /** Restarts the server on the same port with the same passwords, so that the pool can reconnect. */
    public void restart() throws IOException {
        OwnerOnlyFile.write(programs.home().postgresOutput(), "");
        launch();
    }

    /** True while the server's process runs. */
    boolean runs() {
        return process.filter(Postmaster::isPostgres).isPresent();
    }

    private static Path log(Path data) {
        return data.resolve("log").resolve("postgresql.log");
    }

    private String loggedSince(long size) throws IOException {
        if (!Files.exists(log(data))) {
            return "";
        }
        try (InputStream stream = Files.newInputStream(log(data))) {
            stream.skipNBytes(Math.min(size, Files.size(log(data))));
            return new String(stream.readNBytes(MOST_LOGGED), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Server options. fsync and synchronous_commit keep committed bookings through a power cut. Only this machine can
     * connect.
     */
    private static String options(int port) {
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "timezone=UTC",
                        "lc_messages=C",
                        "max_connections=200",
                        "shared_buffers=256MB",
                        "max_wal_size=2GB",
                        "logging_collector=on",
                        "log_directory=log",
                        "log_filename=postgresql.log",
                        "log_truncate_on_rotation=on",
                        "log_rotation_age=1d")
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }

    private static void refuseOtherFormat(DataDir home) throws IOException {
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

    /**
     * Renames the data of an interrupted initdb to {@code pg-unfinished-1} and so on. Such data is empty and cannot be
     * started, but Daka deletes no database.
     */
    private static void putHalfMadeAside(DataDir home) throws IOException {
        if (Files.isDirectory(home.postgresData()) && !Files.exists(home.postgresMade())) {
            int turn = 1;
            while (Files.exists(home.folder().resolve("pg-unfinished-" + turn))) {
                turn++;
            }
            Files.move(home.postgresData(), home.folder().resolve("pg-unfinished-" + turn));
        }
    }

    private static String password(DataDir home) throws IOException {
        Path file = home.postgresPassword();
        if (!Files.exists(file)) {
            if (Files.exists(home.postgresMade())) {
                throw new StartRefused("The file " + file
                        + " with the password of the data is missing. Restore it, or set DAKA_HOME to another folder.");
            }
            OwnerOnlyFile.write(file, Secrets.ofLength(32));
        }
        return Files.readString(file).strip();
    }

    /** Address for the service, whose user has only the rights of the role {@code daka_service}. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(), ServiceLogin.NAME, servicePassword);
    }

    /** Address for migrations, with the superuser {@code postgres}. */
    public DatabaseAddress ownerAddress() {
        return new DatabaseAddress(url(), OWNER, ownersPassword);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** Stops the server and closes its open connections. Does nothing if it has ended. */
    @Override
    public void close() throws IOException {
        Leftover.end(programs, data);
        process = Optional.empty();
    }
}
