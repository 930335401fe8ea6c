package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help"})
    void listsItsCommands(String argument) {
        CommandRun run = CommandRun.of(argument);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: daka", "check", "template", "diff", "simulate", "member", "journal");
    }

    @Test
    void helpsInTheLanguageOfTheArguments() {
        assertThat(CommandRun.of("check", "--lang=zh", "--help").out())
                .startsWith("用法：daka check")
                .contains("警告也算不通过", "0   可以发布", "显示版本")
                .doesNotContain("Usage", "warnings block too");
        assertThat(CommandRun.of("check", "--help", "--lang", "EN").out())
                .startsWith("Usage: daka check")
                .contains("warnings block too", "0   can be published")
                .doesNotContain("警告");
    }

    @Test
    void saysItsVersion() {
        assertThat(CommandRun.of("--version").lines()).containsExactly("Daka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "--nonsense"})
    void refusesUnknownCommands(String argument) {
        CommandRun run = CommandRun.of(argument);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(argument);
    }

    @Test
    void requiresACommand() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: daka");
    }

    /** Packages that take long to load. */
    @Test
    void helpLoadsNothingOfDroolsPoiAndSpring() throws IOException {
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandLineTool.class.getName(),
                        "--help")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                .isZero();
        assertThat(Files.readString(folder.resolve("printed.txt"))).contains("Usage: daka");
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains("picocli.CommandLine "));
        assertThat(classes)
                .noneMatch(line -> line.matches(".*\\borg\\.(drools|kie|apache|springframework|slf4j)\\..*"));
    }
}
