package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of {@code engine/daka}, beside empty jars, with a {@code java} that prints what it is started with. */
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {
    private static final Path SCRIPT = Path.of("..", "daka");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(SCRIPT, folder.resolve("daka"));
        Path java = create(folder.resolve("jdk").resolve("bin").resolve("java"));
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private static Path create(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.createFile(file);
    }

    private Path service() {
        return folder.resolve("service").resolve("target").resolve("daka.jar");
    }

    private Path commandLine() {
        return folder.resolve("cli").resolve("target").resolve("daka-cli.jar");
    }

    /**
     * The script sets the class path. A class path in the jar's manifest would also affect modules that depend on the
     * jar.
     */
    private String classPath() {
        return "-cp " + commandLine() + ":" + commandLine().resolveSibling("lib") + "/* dev.daka.cli.CommandLineTool";
    }

    private CommandRun daka(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("daka").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
        return new CommandRun(exitCode, out.strip(), err.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check a.xlsx --lang=en", "--help", "-V", "nonsense"})
    void runsCommandsWithTheCommandLine(String arguments) throws IOException {
        create(commandLine());
        CommandRun run = daka(arguments.split(" ", -1));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("-XX:TieredStopAtLevel=1 " + classPath() + " " + arguments);
    }

    /** The option for a quick start makes long simulations slower. */
    @Test
    void simulatesAtFullSpeed() throws IOException {
        create(commandLine());
        assertThat(daka("simulate", "--json").out()).isEqualTo(classPath() + " simulate --json");
    }

    @Test
    void startsTheServiceWithoutACommand() throws IOException {
        create(service());
        assertThat(daka().out()).isEqualTo("-XX:+ExitOnOutOfMemoryError -jar " + service());
        assertThat(daka("--server.port=8081").out())
                .isEqualTo("-XX:+ExitOnOutOfMemoryError -jar " + service() + " --server.port=8081");
    }

    @Test
    void saysHowToBuildWhatIsNotBuilt() throws IOException {
        assertThat(daka().err()).contains(service().toString(), "mvn -DskipTests package");
        CommandRun run = daka("check");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(commandLine().toString(), "mvn -DskipTests package");
    }
}
