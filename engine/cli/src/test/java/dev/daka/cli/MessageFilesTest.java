package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.MessageFiles;
import dev.daka.core.MessageFiles.Bundle;
import dev.daka.core.MessageFiles.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The texts of the command line are complete in both languages, and none is in the code. */
class MessageFilesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/daka/cli");
    private static final Path RESOURCES = Path.of("src/main/resources/dev/daka/cli");
    private static final Bundle TEXTS = new Bundle("dev/daka/cli/texts");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** It looks whether the machine's character set has Chinese characters. */
    private static final String PROBE = "Terminal.java";

    private static List<String> lines(String file, String language) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file + "_" + language + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> keys(String file, String language) throws IOException {
        return lines(file, language).stream()
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts", "help"})
    void bothLanguagesHaveTheSameKeysInTheSameOrderAndNoneTwice(String file) throws IOException {
        assertThat(keys(file, "zh")).isEqualTo(keys(file, "en")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts", "help"})
    void eachLanguageHasItsOwnFile(String file) throws IOException {
        assertThat(lines(file, "en")).noneMatch(HAN.asPredicate());
        assertThat(lines(file, "zh")).filteredOn(HAN.asPredicate()).hasSizeGreaterThan(30);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        // "1 file" counts without a placeholder in both languages.
        assertThat(placeholders("zh")).isEqualTo(placeholders("en"));
    }

    private static List<String> placeholders(String language) throws IOException {
        return TEXTS.texts(language).stream()
                .map(text -> text.key()
                        + PLACEHOLDER
                                .matcher(text.text())
                                .results()
                                .map(hit -> hit.group())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    @Test
    void theCodeNamesEveryText() throws IOException {
        Set<String> literals = MessageFiles.literalsIn(SOURCES);

        assertThat(TEXTS.keys())
                .allSatisfy(key -> assertThat(literals).contains(key.replaceFirst("\\.(one|many)$", "")));
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() throws IOException {
        Pattern used = Pattern.compile("(?:text|line|indented|new BadInput)\\(\\s*\"(\\w+)\"");
        List<String> named = new ArrayList<>();
        for (Path source : MessageFiles.sourcesOf(SOURCES)) {
            used.matcher(Files.readString(source)).results().forEach(hit -> named.add(hit.group(1)));
        }

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(TEXTS.texts("en")).extracting(Text::key).containsAll(named);
    }

    @Test
    void noTextIsInTheCode() throws IOException {
        for (Path source : MessageFiles.sourcesOf(SOURCES)) {
            if (!source.endsWith(PROBE)) {
                assertThat(MessageFiles.literalsOf(source))
                        .as(source.toString())
                        .noneMatch(HAN.asPredicate());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndOptionIsDescribed(Language language) {
        List<String> bare =
                commands(language).flatMap(MessageFilesTest::undescribed).toList();

        assertThat(bare).isEmpty();
    }

    @Test
    void picocliUsesEveryTextOfTheHelp() throws IOException {
        String shown = commands(Language.ZH).map(CommandLine::getUsageMessage).collect(Collectors.joining());
        String flat = shown.replaceAll("\\s", "");

        assertThat(lines("help", "zh"))
                .allSatisfy(line -> assertThat(flat)
                        .contains(line.substring(line.indexOf(" = ") + 3)
                                .replaceAll("^\\d+:|%n|\\s", "")
                                .replace("${DEFAULT-VALUE}", ".daka")));
    }

    private static Stream<CommandLine> commands(Language language) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return withSubcommands(CommandLineTool.of(new Terminal(nowhere, nowhere, false), language));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(MessageFilesTest::withSubcommands));
    }

    private static Stream<String> undescribed(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Stream<String> own = Stream.of(spec.usageMessage())
                .filter(usage -> usage.description().length == 0 && usage.header().length == 0)
                .map(usage -> "");
        Stream<String> options = spec.options().stream()
                .filter(option -> option.description().length == 0)
                .map(OptionSpec::longestName);
        Stream<String> parameters = spec.positionalParameters().stream()
                .filter(parameter -> parameter.description().length == 0)
                .map(PositionalParamSpec::paramLabel);
        return Stream.of(own, options, parameters).flatMap(part -> part).map(name -> spec.qualifiedName() + " " + name);
    }
}
