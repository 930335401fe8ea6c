package dev.daka.service.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.TestDatabase;
import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.liveness.VitalThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.contributor.Status;

/** An embedded PostgreSQL with its own data folder, and with programs that the other tests have unpacked. */
class EmbeddedServerTest {
    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void linkPrograms() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("pg-programs"), TestDatabase.programs());
    }

    /** Removes the link, because JUnit would report it as one that leads out of the folder. */
    @AfterEach
    void unlinkPrograms() throws IOException {
        Files.deleteIfExists(home.resolve("pg-programs"));
    }

    private DataDir open() {
        return DataDir.open(home.toString());
    }

    private static Process sleepingAs(Path program) throws IOException {
        Files.createDirectories(program.getParent());
        Files.copy(Path.of("/bin/sleep"), program);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new ProcessBuilder(program.toString(), "60").start();
    }

    @Test
    void doesNotEndAnotherProgramWithThePidOfAnEndedServer() throws Exception {
        EmbeddedServer.start(open()).close();
        Process stranger = sleepingAs(folder.resolve("elsewhere").resolve("postgres"));
        try {
            Files.writeString(
                    home.resolve("pg").resolve("postmaster.pid"),
                    String.join(
                                    "\n",
                                    String.valueOf(stranger.pid()),
                                    home.resolve("pg").toString(),
                                    "1000000000",
                                    "1",
                                    "",
                                    "")
                            + "\n");

            try (EmbeddedServer again = EmbeddedServer.start(open())) {
                assertThat(again.port()).isPositive();
            }

            assertThat(stranger.waitFor(100, TimeUnit.MILLISECONDS))
                    .as("the other process was ended")
                    .isFalse();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void restartsAfterItsPostmasterWasKilledWithBusySessions() throws Exception {
        EmbeddedServer server = EmbeddedServer.start(open());
        try (ServerWatch watch = ServerWatch.over(server);
                Connection busy = connect(server)) {
            Thread query = new Thread(() -> run(busy, "SELECT count(*) FROM generate_series(1, 1000000000)"));
            query.start();
            long answered = answer(server, "SELECT 6 * 7");

            kill(server);

            assertThat(answered).isEqualTo(42);
            await().until(() -> answers(server) && watch.state().running());
            assertThat(watch.state().failures()).isEqualTo(1);
            query.join();
        }
        assertThat(open().postgresData().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void saysWhyItCannotStartAndStartsAfterTheCure() throws Exception {
        EmbeddedServer server = EmbeddedServer.start(open());
        try (ServerWatch watch = ServerWatch.over(server, Duration.ofMillis(20))) {
            EmbeddedHealth health = health(watch, new VitalThreads());
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            Path control = home.resolve("pg").resolve("global").resolve("pg_control");
            byte[] whole = Files.readAllBytes(control);
            Files.write(control, new byte[whole.length]);

            kill(server);

            await().until(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(health.health().getDetails().get("reason"))
                    .asString()
                    .contains("its data is damaged", "backup", "DAKA_HOME");
            assertThat(watch.state().failures()).isEqualTo(5);

            Files.write(control, whole);
            await().until(() -> answers(server) && health.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void livenessReportsThatTheWatchDied() throws Exception {
        VitalThreads threads = new VitalThreads();
        try (ServerWatch watch = ServerWatch.over(EmbeddedServer.start(open()))) {
            health(watch, threads).watchThread();
            assertThat(threads.dead()).isEmpty();

            watch.thread().interrupt();
            watch.thread().join();

            assertThat(threads.dead()).containsExactly("postgres-watch");
        }
    }

    @Test
    void theServiceLogsInWithoutRights() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(open())) {
            assertThat(answer(
                            server,
                            "SELECT count(*) FROM pg_roles WHERE rolname = session_user AND NOT rolsuper"
                                    + " AND NOT rolcreaterole AND NOT rolcreatedb AND NOT rolbypassrls"))
                    .isEqualTo(1);
        }
    }

    /**
     * The statements in the guide for an external PostgreSQL give the service all rights that it needs, and no others.
     */
    @Test
    void twoUsersOfTheGuideHaveAllNeededRights() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(open())) {
            DatabaseAddress superuser = server.ownerAddress();
            execute(superuser, "DROP ROLE daka_login; DROP ROLE daka_service");
            try (Connection connection =
                            DriverManager.getConnection(superuser.url(), superuser.username(), superuser.password());
                    Statement statement = connection.createStatement()) {
                for (String command : guide().split(";", -1)) {
                    statement.execute(command);
                }
            }
            String url = superuser.url().replaceFirst("/postgres$", "/daka");
            DatabaseAddress owner = new DatabaseAddress(url, "daka_owner", "secret");
            Flyway.configure()
                    .dataSource(owner.url(), owner.username(), owner.password())
                    .load()
                    .migrate();

            DatabaseAddress service = new DatabaseAddress(url, "daka_app", "secret");
            assertThat(service.isSuperuser()).isFalse();
            assertThat(superuser.isSuperuser()).isTrue();
            execute(service, "SELECT set_config('role', 'daka_service', false)");
            execute(service, "INSERT INTO operator (username, password_hash, created_at) VALUES ('o', 'h', now())");
            execute(service, "INSERT INTO audit (at, what, status, details) VALUES (now(), 'logIn', 200, '{}')");
            execute(service, "DELETE FROM webhook_retired_secret");
            for (String refused : List.of(
                    "UPDATE journal SET answer = ''",
                    "DELETE FROM journal",
                    "DELETE FROM audit",
                    "CREATE TABLE own (id int)")) {
                assertThatThrownBy(() -> execute(service, refused)).hasMessageContaining("permission denied");
            }
        }
    }

    private static String guide() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "database.md"));
        Matcher block = Pattern.compile("```sql\\n(.*?);\\n```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1).replace("'…'", "'secret'");
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedHealth health(ServerWatch watch, VitalThreads threads) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("watch", watch);
        return new EmbeddedHealth(beans.getBeanProvider(ServerWatch.class), threads);
    }

    private static ConditionFactory await() {
        return Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60));
    }

    /** Kills only the postmaster. Its sessions may or may not notice. */
    private static void kill(EmbeddedServer server) throws IOException {
        Postmaster.of(server.data())
                .flatMap(postmaster -> postmaster.process(server.data()))
                .orElseThrow()
                .destroyForcibly();
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cutOff) {
            assertThat(cutOff.getSQLState()).startsWith("08");
        }
    }

    private static long answer(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static boolean answers(EmbeddedServer server) {
        try {
            return answer(server, "SELECT 1") == 1;
        } catch (SQLException away) {
            return false;
        }
    }
}
