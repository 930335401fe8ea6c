package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients are generated from copies of the documents; {@code -Ddaka.golden=rewrite} renews the copies. */
@ServiceTest
class OpenApiDocumentTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Api api;

    OpenApiDocumentTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/openapi.json, ../docs/openapi.json", "/openapi/admin.json, ../../admin-ui/src/api/openapi.json"})
    void theCopyIsWhatTheServiceSays(String served, Path copy) throws IOException {
        Answer answer = api.send(api.request(served));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String document = JSON.writeValueAsString(sorted(answer.json())) + "\n";
        if ("rewrite".equals(System.getProperty("daka.golden"))) {
            Files.writeString(copy, document);
        }

        assertThat(firstDifference(Files.readString(copy), document)).isEmpty();
    }

    /** The whole document would bury it. */
    private static String firstDifference(String kept, String served) {
        List<String> before = kept.lines().toList();
        List<String> now = served.lines().toList();
        for (int line = 0; line < Math.min(before.size(), now.size()); line++) {
            if (!before.get(line).equals(now.get(line))) {
                return "line " + (line + 1) + ": kept " + before.get(line) + ", served " + now.get(line);
            }
        }
        return before.size() == now.size() ? "" : "kept " + before.size() + " lines, served " + now.size();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = JSON.createObjectNode();
            new TreeSet<>(object.propertyNames()).forEach(name -> sorted.set(name, sorted(object.path(name))));
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode sorted = JSON.createArrayNode();
            array.forEach(item -> sorted.add(sorted(item)));
            return sorted;
        }
        return node;
    }

    @Test
    void theDocumentCanBeReadInABrowser() {
        Answer docs = api.send(api.request("/docs"));

        assertThat(docs.status()).isEqualTo(302);
        assertThat(api.send(api.request(docs.header("Location").orElseThrow())).body())
                .contains("swagger-ui");
    }
}
