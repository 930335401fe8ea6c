package dev.daka.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.MessageFiles.Bundle;
import dev.daka.core.MessageFiles.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of each package are complete in both languages. */
class MessageFilesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern USED = Pattern.compile("(?:Texts|TEXTS)\\.(?:text|template)\\(\\s*\"([\\w.]+)\"");

    /** Packages whose Chinese literals are content of files: cells, headers, names of columns, numbers and times. */
    private static final Set<String> WORDS_OF_FILES = Set.of(
            "action/PostedValue",
            "declaration/CurrenciesReader",
            "evaluation/CellText",
            "notation/WrittenNumber",
            "notation/WrittenTime",
            "replay/recording/MappingGuess",
            "replay/recording/Members",
            "replay/recording/RowParts",
            "vocabulary/Attribute",
            "workbook/file/NumberFormats",
            "workbook/file/format/SectionReader",
            "workbook/form/CellForm",
            "workbook/form/Choice",
            "workbook/form/ListForm",
            "workbook/form/PeriodForm",
            "workbook/form/TableForm",
            "workbook/read/DisplayedText",
            "workbook/write/CellStyles",
            "workbook/write/DataValidations",
            "workbook/write/TableSheetWriter");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static List<Bundle> bundles() throws IOException {
        return MessageFiles.all();
    }

    @Test
    void theFilesOfFindingsAreFound() throws IOException {
        assertThat(bundles()).contains(MessageFiles.FINDINGS);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysInTheSameOrderAndNoneTwice(Bundle bundle) throws IOException {
        List<String> zh = bundle.texts("zh").stream().map(Text::key).toList();
        List<String> en = bundle.texts("en").stream().map(Text::key).toList();

        assertThat(zh).isEqualTo(en).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSamePlaceholders(Bundle bundle) throws IOException {
        assertThat(placeholders(bundle.texts("zh"))).isEqualTo(placeholders(bundle.texts("en")));
    }

    private static Map<String, Set<String>> placeholders(List<Text> texts) {
        return texts.stream().collect(Collectors.toMap(Text::key, MessageFilesTest::placeholders));
    }

    private static Set<String> placeholders(Text text) {
        return PLACEHOLDER
                .matcher(text.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textsAreNotBlank(Bundle bundle) throws IOException {
        for (String language : List.of("zh", "en")) {
            assertThat(bundle.texts(language)).noneMatch(text -> text.text().isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsedInItsPackage(Bundle bundle) throws IOException {
        Set<String> literals = MessageFiles.literalsIn(bundle.sources());

        assertThat(bundle.keys()).allSatisfy(key -> assertThat(literals).containsAnyElementsOf(names(key)));
    }

    /** A key as it may occur in code: complete, or its start up to a dot; for findings also without the part. */
    private static List<String> names(String key) {
        int dot = key.lastIndexOf('.');
        return List.of(key, key.substring(0, dot + 1), key.replaceFirst("^part\\.|\\.(message|cure)$", ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyInTheCodeHasAText(Bundle bundle) throws IOException {
        List<String> keys = bundle.keys();
        for (Path source : MessageFiles.sourcesOf(bundle.sources())) {
            assertThat(USED.matcher(Files.readString(source)).results().map(hit -> hit.group(1)))
                    .as(source.toString())
                    .allMatch(key -> keys.contains(key)
                            || (key.endsWith(".") && keys.stream().anyMatch(one -> one.startsWith(key))));
        }
    }

    @Test
    void codeContainsChineseOnlyForTheContentOfFiles() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (Path source : MessageFiles.sourcesIn(SOURCES)) {
            if (MessageFiles.literalsOf(source).stream().anyMatch(HAN.asPredicate())) {
                String name = SOURCES.resolve("dev/daka/core")
                        .relativize(source)
                        .toString()
                        .replace('\\', '/');
                classes.add(name.substring(0, name.length() - ".java".length()));
            }
        }
        // The word of the Limits sheet for a kind of effect is in the class of the kind.
        classes.removeIf(name -> name.startsWith("effect/"));
        assertThat(classes).containsExactlyInAnyOrderElementsOf(WORDS_OF_FILES);
    }
}
