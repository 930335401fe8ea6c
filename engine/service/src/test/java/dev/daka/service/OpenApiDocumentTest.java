package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The UI's types are made from a copy of the document; {@code -Ddaka.golden=rewrite} renews the copy. */
@ServiceTest
class OpenApiDocumentTest {
    private static final Path COPY = Path.of("../../admin-ui/src/api/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Api api;

    OpenApiDocumentTest(Api api) {
        this.api = api;
    }

    @Test
    void theUisCopyIsWhatTheServiceSays() throws IOException {
        String document =
                JSON.writeValueAsString(api.send(api.request("/openapi.json")).json()) + "\n";
        if ("rewrite".equals(System.getProperty("daka.golden"))) {
            Files.writeString(COPY, document);
        }

        assertThat(document).isEqualTo(Files.readString(COPY));
    }

    @Test
    void theDocumentCanBeReadInABrowser() {
        Answer docs = api.send(api.request("/docs"));

        assertThat(docs.status()).isEqualTo(302);
        assertThat(api.send(api.request(docs.header("Location").orElseThrow())).body())
                .contains("swagger-ui");
    }
}
