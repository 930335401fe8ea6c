package dev.daka.service.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service formats numbers with the same digits on every machine: each call that formats a number has a locale. */
class MachineLocaleTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern FORMAT_WITHOUT_LOCALE =
            Pattern.compile("(?:String\\.format|\\.printf)\\((?!\\s*Locale\\.ROOT).{0,60}", Pattern.DOTALL);
    /** {@code formatted} has no locale, so it may only format texts. */
    private static final Pattern NUMBER_FORMATTED =
            Pattern.compile("\"[^\"\\n]*%[-+ 0,(#]*[0-9]*(?:\\.[0-9]+)?[dfeEgG][^\"\\n]*\"\\s*\\.formatted\\(");

    private static final Pattern CASE_OR_DATE_WITHOUT_LOCALE =
            Pattern.compile("\\.to(?:Lower|Upper)Case\\(\\)|\\bDateTimeFormatter\\.ofPattern\\([^,()]*\\)");

    static Stream<Pattern> patterns() {
        return Stream.of(FORMAT_WITHOUT_LOCALE, NUMBER_FORMATTED, CASE_OR_DATE_WITHOUT_LOCALE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void noCodeUsesTheLocaleOfTheMachine(Pattern pattern) throws IOException {
        assertThat(found(pattern)).isEmpty();
    }

    private static Stream<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            return sources.stream().flatMap(file -> matches(pattern, file));
        }
    }

    private static Stream<String> matches(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> file + ": " + text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
