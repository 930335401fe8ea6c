package dev.daka.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.MessageFiles.Bundle;
import dev.daka.core.MessageFiles.Text;
import java.io.IOException;
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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static List<Bundle> bundles() throws IOException {
        return MessageFiles.all();
    }

    @Test
    void theFilesOfFindingsAreAmongThem() throws IOException {
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
    void noTextIsBlank(Bundle bundle) throws IOException {
        for (String language : List.of("zh", "en")) {
            assertThat(bundle.texts(language)).noneMatch(text -> text.text().isBlank());
        }
    }
}
