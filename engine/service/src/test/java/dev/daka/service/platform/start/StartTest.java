package dev.daka.service.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daka.service.Api;
import dev.daka.service.TestDatabase;
import dev.daka.service.faults.DakaProcess;
import dev.daka.service.faults.PostgresProcesses;
import dev.daka.service.platform.database.DatabaseAddress;
import dev.daka.service.platform.datadir.DataDir;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StartTest {
    private static final String READY = "Daka is ready";

    @TempDir
    private static Path folder;

    /** The first word after the name at the start of a line. */
    private static String line(Path home, String name) throws IOException {
        return Files.readAllLines(home.resolve("first-run.txt")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String post(Path home, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(line(home, "Address:") + "/v1/actions"))
                .header("Authorization", "Bearer " + line(home, "Demo key:"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Waits until PostgreSQL runs again without help, at most half a minute. */
    private static String answeredAgain(Path home, String body) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> post(home, body), answer -> answer.contains("\"decisionId\""));
    }

    private static ProcessHandle postgres(Path home) {
        return new PostgresProcesses(new DataDir(home)).postmaster().orElseThrow();
    }

    /** Programs that the other tests have unpacked. */
    private static Path home() throws IOException {
        TestDatabase.address();
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(
                home.resolve("pg-programs"), TestDatabase.home().postgresPrograms());
        return home;
    }

    /** Removes the link, because JUnit would report it as one that leads out of the folder. */
    @AfterAll
    static void removeLink() throws IOException {
        Files.deleteIfExists(folder.resolve("home").resolve("pg-programs"));
    }

    @Test
    void keepsAllDataFromStartToStart() throws Exception {
        Path home = home();
        String body = Api.action("a-1", "m-1", "signedIn", ",\"channel\":\"app\"");
        String answer;
        String password;
        ProcessHandle postgres;
        try (DakaProcess first = DakaProcess.start(home, Map.of()).until("curl")) {
            assertThat(first.lines().get(0)).startsWith(READY);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("first-run.txt"))))
                    .isEqualTo("rw-------");
            assertThat(line(home, "Login:")).isEqualTo("operator");
            password = line(home, "Password:");
            assertThat(line(home, "curl -s ")).contains(line(home, "Address:"), line(home, "Demo key:"), "signedIn");
            answer = post(home, body);
            assertThat(answer).contains("\"addPoints\"");
            postgres = postgres(home);

            postgres.destroyForcibly();
            assertThat(answeredAgain(home, body)).isEqualTo(answer);
            assertThat(first.lines()).anyMatch(said -> said.contains("ERROR") && said.contains("PostgreSQL"));
            postgres = postgres(home);

            DakaProcess second = DakaProcess.start(home, Map.of());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines())
                    .singleElement()
                    .asString()
                    .contains(home.toString(), "is in use by another Daka", "DAKA_HOME");

            assertThat(first.stop()).isEqualTo(143);
            assertThat(PostgresProcesses.runs(postgres))
                    .as("PostgreSQL is still there")
                    .isFalse();
            assertThat(home.resolve("pg").resolve("postmaster.pid")).doesNotExist();
        }

        try (DakaProcess second = DakaProcess.start(home, Map.of()).until(READY)) {
            assertThat(second.lines())
                    .singleElement()
                    .asString()
                    .contains("first-run.txt")
                    .doesNotContain(password, line(home, "Demo key:"));
            assertThat(post(home, body)).isEqualTo(answer);
            assertThat(line(home, "Password:")).isEqualTo(password);
            postgres = postgres(home);
            second.kill();
            assertThat(PostgresProcesses.runs(postgres))
                    .as("a killed Daka leaves its PostgreSQL")
                    .isTrue();
        }

        try (DakaProcess third = DakaProcess.start(home, Map.of("DAKA_ADMIN_PASSWORD", "a-preset-password"))
                .until(READY)) {
            assertThat(post(home, body)).isEqualTo(answer);
            assertThat(line(home, "Password:")).isEqualTo("a-preset-password");
            assertThat(PostgresProcesses.runs(postgres))
                    .as("the left PostgreSQL was ended")
                    .isFalse();
            third.stop();
            assertThat(String.join("\n", third.lines()))
                    .contains("first-run.txt", "Audit: operator setPasswordAtStart")
                    .doesNotContain("a-preset-password", line(home, "Demo key:"));
        }
    }

    static Stream<Arguments> refusals() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        return Stream.of(
                Arguments.of("a file for a folder", Map.of("DAKA_HOME", file.toString()), "is not a folder"),
                Arguments.of(
                        "rules that are not there",
                        Map.of("DAKA_RULES", folder.resolve("nowhere").toString()),
                        "nowhere does not exist. It is laid out like the folder rules/"),
                Arguments.of(
                        "rules without action types",
                        Map.of(
                                "DAKA_RULES",
                                Files.createDirectories(folder.resolve("no-rules"))
                                        .toString()),
                        "no-rules has no vocabulary/vocabulary.yaml, no vocabulary/names.yaml, no actions/actions.yaml, no calendars"),
                Arguments.of(
                        "a log of no known form",
                        Map.of("DAKA_LOG_FORMAT", "xml"),
                        "DAKA_LOG_FORMAT is not plain or json: xml"),
                Arguments.of("a port that is none", Map.of("SERVER_PORT", "http"), "SERVER_PORT is not a port: http"),
                Arguments.of(
                        "a database that is away",
                        Map.of("DAKA_DATABASE_URL", "postgresql://u:secret@localhost:1/daka"),
                        "PostgreSQL cannot be reached: Connection to localhost:1 refused"),
                Arguments.of(
                        "another database",
                        Map.of("DAKA_DATABASE_URL", "mysql://localhost/daka"),
                        "DAKA_DATABASE_URL is not"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void reportsAMissingSettingInOneLine(String what, Map<String, String> environment, String line) {
        try (DakaProcess daka = DakaProcess.start(folder.resolve("other"), environment)) {
            assertThat(daka.exitCode()).isEqualTo(1);
            assertThat(daka.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Daka does not start: ")
                    .contains(line)
                    .doesNotContain("secret");
        }
    }

    @Test
    void refusesCommandsInOneLine() {
        try (DakaProcess daka = DakaProcess.start(folder.resolve("commands"), Map.of(), "simulate", "--json")) {
            assertThat(daka.exitCode()).isEqualTo(1);
            assertThat(daka.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Daka does not start: \"simulate\" is not a setting")
                    .contains("engine/daka");
        }
        assertThat(folder.resolve("commands")).doesNotExist();
    }

    /** A preset secret is known to the person who set it, and output is often stored. */
    @Test
    void doesNotPrintPresetSecrets() throws IOException {
        Path home = folder.resolve("preset");
        DatabaseAddress database = TestDatabase.another("preset");
        Map<String, String> environment = Map.of(
                "DAKA_DATABASE_URL",
                url(TestDatabase.ofService(database)),
                "DAKA_DATABASE_OWNER_URL",
                url(database),
                "DAKA_ADMIN_PASSWORD",
                "a-preset-password",
                "DAKA_DEMO_KEY",
                "a-preset-demo-key");
        try (DakaProcess daka = DakaProcess.start(home, environment).until("curl")) {
            assertThat(String.join("\n", daka.lines()))
                    .contains("DAKA_ADMIN_PASSWORD", "DAKA_DEMO_KEY")
                    .doesNotContain("a-preset-password", "a-preset-demo-key");
            assertThat(line(home, "Password:")).isEqualTo("a-preset-password");
        }
    }

    private static String url(DatabaseAddress address) {
        return address.url()
                .replace("jdbc:postgresql://", "postgresql://" + address.username() + ':' + address.password() + '@');
    }

    /**
     * A fake {@code unshare} that fails, as on a machine on which root gets no user namespace. Other users need none.
     */
    @Test
    void tellsRootWithoutUserNamespacesWhatToDo() throws IOException {
        assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "not root");
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Path unshare =
                Files.writeString(programs.resolve("unshare"), "#!/bin/sh\necho unshare: not permitted >&2\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwx------"));
        String path = programs + ":" + System.getenv("PATH");
        try (DakaProcess daka = DakaProcess.start(folder.resolve("root"), Map.of("PATH", path))) {
            assertThat(daka.exitCode()).isEqualTo(1);
            assertThat(daka.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Daka does not start: ")
                    .contains("root", "unshare -U", "as a normal user", "DAKA_DATABASE_URL");
        }
    }

    @Test
    void reportsATakenPortInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                DakaProcess daka = DakaProcess.start(
                        folder.resolve("other"), Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort())))) {
            assertThat(daka.exitCode()).isEqualTo(1);
            assertThat(daka.lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " is taken", "SERVER_PORT");
        }
    }
}
