package dev.daka.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.MessageFiles;
import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTextsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/daka/core/finding");

    /** Every declared code, from the classes whose names end in {@code FindingCodes}. */
    static List<FindingCode> codes() throws IOException, ReflectiveOperationException {
        List<FindingCode> codes = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (String file :
                    files.map(path -> path.getFileName().toString()).sorted().toList()) {
                if (file.endsWith("FindingCodes.java")) {
                    Class<?> declaring = Class.forName(FindingCode.class.getPackageName() + "."
                            + file.substring(0, file.length() - ".java".length()));
                    for (Field field : declaring.getDeclaredFields()) {
                        if (field.getType() == FindingCode.class) {
                            codes.add((FindingCode) field.get(null));
                        }
                    }
                }
            }
        }
        return codes;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasAMessageAndACureInBothLanguages(FindingCode code) {
        Object[] details = IntStream.range(0, 10).boxed().toArray();
        for (Label text : List.of(FindingTexts.message(code, details), FindingTexts.cure(code, details))) {
            assertThat(text.zh()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        }
    }

    @Test
    void textOfACellIsNotReadAsAPlaceholder() {
        Findings findings = new Findings();
        findings.add(RuleFindingCodes.DUPLICATE_NAME, new Place("Limits", "A3"), "{1}", "A2");
        assertThat(findings.sorted())
                .extracting(Finding::message)
                .containsExactly(new Label("“{1}”已在 A2 用过", "'{1}' is already used at A2"));
    }

    @Test
    void noCodeIsDeclaredTwice() throws IOException, ReflectiveOperationException {
        assertThat(codes()).extracting(FindingCode::code).doesNotHaveDuplicates();
    }

    @Test
    void everyTextIsUsed() throws IOException, ReflectiveOperationException {
        Set<String> used = codes().stream()
                .flatMap(code -> Stream.of(code.code() + ".message", code.code() + ".cure"))
                .collect(Collectors.toCollection(TreeSet::new));
        MessageFiles.literalsIn(SOURCES).stream()
                .map(literal -> "part." + literal)
                .forEach(used::add);

        assertThat(used).containsAll(MessageFiles.FINDINGS.keys());
    }
}
