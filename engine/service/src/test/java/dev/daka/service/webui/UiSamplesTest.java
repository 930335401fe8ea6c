package dev.daka.service.webui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Browser;
import dev.daka.service.faults.ShippedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The UI's component tests use a copy of the shipped vocabulary, so that they see what operators see.
 * {@code -Ddaka.golden=rewrite} rewrites the copy.
 */
class UiSamplesTest {
    private static final Path COPY = Path.of("../../admin-ui/src/test/vocabulary.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void copyEqualsTheVocabularyOfTheService() throws IOException {
        Browser operator = Browser.loggedIn(ShippedService.ENVIRONMENT);
        String vocabulary =
                JSON.writeValueAsString(operator.get("/admin/api/vocabulary").json()) + "\n";
        if ("rewrite".equals(System.getProperty("daka.golden"))) {
            Files.writeString(COPY, vocabulary);
        }

        assertThat(Files.readString(COPY)).isEqualTo(vocabulary);
    }
}
