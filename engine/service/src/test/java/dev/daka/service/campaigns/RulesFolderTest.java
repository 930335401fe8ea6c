package dev.daka.service.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFolderTest {
    private static final Path SHIPPED = Path.of("../../rules");

    @TempDir
    private Path folder;

    private void copyShipped() throws IOException {
        for (String part : List.of("vocabulary", "actions", "calendars", "campaigns")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(SHIPPED.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        for (String file : List.of("currencies.yaml", "budgets.yaml")) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void readsAFolderLikeTheShippedOne() throws IOException {
        copyShipped();

        assertThat(RulesFolder.read(folder.toString()).workbooks()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            actions/actions.yaml       | types: [                 | actions.yaml: not readable as YAML
            actions/actions.yaml       | typos: []                | actions.yaml
            vocabulary/names.yaml      | nonsense: 1              | names.yaml
            currencies.yaml            | currencies: 7            | currencies.yaml
            budgets.yaml               | budgets: [{key: 'a b'}]  | budgets.yaml
            calendars/cn.yaml          | x                        | yaml
            """)
    void namesTheFileWithAnError(String file, String content, String told) throws IOException {
        copyShipped();
        Files.writeString(folder.resolve(file), content);

        assertThatThrownBy(() -> RulesFolder.read(folder.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(told)
                .hasMessageNotContaining("unforeseen");
    }

    @Test
    void refusesAFileThatIsNotInUtf8() throws IOException {
        copyShipped();
        Files.write(folder.resolve("actions/actions.yaml"), new byte[] {(byte) 0xD0, (byte) 0xD0});

        assertThatThrownBy(() -> RulesFolder.read(folder.toString())).hasMessageContaining("not in UTF-8");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"actions", "vocabulary", "calendars", "campaigns"})
    void namesMissingFiles(String part) throws IOException {
        copyShipped();
        Files.move(folder.resolve(part), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> RulesFolder.read(folder.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has no " + part)
                .hasMessageContaining("Add what is missing");
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("rules.zip"), "x");

        assertThatThrownBy(() -> RulesFolder.read(file.toString())).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> RulesFolder.read("a\0b")).hasMessageContaining("is not a path");
    }
}
