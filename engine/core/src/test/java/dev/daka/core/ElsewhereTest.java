package dev.daka.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decide.Meanings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped workbooks have the same meaning on machines with other digits, time zones and encodings. */
class ElsewhereTest {
    private static final List<String> LANGUAGES =
            List.of("ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "my-MM-u-nu-mymr", "bn-BD-u-nu-beng", "ne-NP-u-nu-deva");
    private static final List<String> ZONES =
            List.of("Pacific/Apia", "Asia/Tehran", "America/St_Johns", "Asia/Kathmandu", "Europe/Lisbon");
    private static final long PATIENCE_SECONDS = 120;

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"US-ASCII", "GB18030"})
    void shippedWorkbooksMeanTheSame(String encoding) throws IOException, InterruptedException {
        List<String> here = Meanings.lines();
        List<String> expected = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=" + encoding,
                "-cp",
                System.getProperty("java.class.path"),
                Meanings.class.getName()));
        for (int i = 0; i < LANGUAGES.size(); i++) {
            String language = LANGUAGES.get(i);
            command.addAll(List.of(language, ZONES.get(i)));
            here.forEach(line -> expected.add(language + " " + line));
        }
        Process machine = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(machine.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).isEqualTo(String.join("\n", expected) + "\n");
    }
}
