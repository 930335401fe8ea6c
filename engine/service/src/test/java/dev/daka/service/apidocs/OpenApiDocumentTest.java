package dev.daka.service.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.IdRule;
import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients are generated from copies of the documents. {@code -Ddaka.golden=rewrite} rewrites the copies. */
@ServiceTest
class OpenApiDocumentTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final Set<String> BODIES = Set.of("Action", "Cancellation", "NewHold");
    private static final Set<String> IDS = Set.of("actionId", "memberId", "holdId", "cancellationId");

    private final Api api;

    OpenApiDocumentTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/openapi.json, ../docs/openapi.json", "/openapi/admin.json, ../../admin-ui/src/api/openapi.json"})
    void copyEqualsTheDocumentOfTheService(String served, Path copy) throws IOException {
        Answer answer = api.send(api.request(served));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String document = JSON.writeValueAsString(sorted(answer.json())) + "\n";
        if ("rewrite".equals(System.getProperty("daka.golden"))) {
            Files.writeString(copy, document);
        }

        assertThat(firstDifference(Files.readString(copy), document)).isEmpty();
    }

    /** Shortens the message of a failure, which would otherwise contain the whole document. */
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

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi/admin.json"})
    void everyPropertyHasADescription(String served) {
        List<String> undescribed = new ArrayList<>();
        schemas(served).forEach((name, schema) -> {
            if (!isDescribed(schema)) {
                undescribed.add(name);
            }
            schema.path("properties").properties().stream()
                    .filter(property -> !isDescribed(property.getValue()))
                    .forEach(property -> undescribed.add(name + "." + property.getKey()));
        });

        assertThat(undescribed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi/admin.json"})
    void everyParameterHasADescription(String served) {
        List<String> undescribed = parameters(served).entrySet().stream()
                .filter(parameter -> !isDescribed(parameter.getValue()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyScalarForApplicationsHasAnExample() {
        List<String> bare = new ArrayList<>();
        schemas("/openapi.json")
                .forEach((name, schema) -> schema.path("properties").properties().stream()
                        .filter(property -> isScalar(property.getValue())
                                && !property.getValue().has("example"))
                        .forEach(property -> bare.add(name + "." + property.getKey())));

        assertThat(bare).isEmpty();
    }

    /** The caller chooses these ids, and the service refuses ids that break the rule. */
    @Test
    void everyIdDeclaresItsRule() {
        Map<String, JsonNode> taken = new TreeMap<>();
        parameters("/openapi.json").forEach((place, parameter) -> {
            if (IDS.contains(parameter.path("name").asString())) {
                taken.put(place, parameter.path("schema"));
            }
        });
        schemas("/openapi.json").forEach((body, schema) -> {
            if (BODIES.contains(body)) {
                schema.path("properties").properties().stream()
                        .filter(property -> IDS.contains(property.getKey()))
                        .forEach(property -> taken.put(body + "." + property.getKey(), property.getValue()));
            }
        });

        assertThat(taken).hasSizeGreaterThan(10).allSatisfy((place, schema) -> {
            assertThat(schema.path("pattern").asString("")).isEqualTo(IdRule.PATTERN);
            assertThat(schema.path("minLength").asInt(0)).isEqualTo(1);
            assertThat(schema.path("maxLength").asInt(0)).isEqualTo(IdRule.LONGEST);
        });
    }

    @Test
    void anAmountThatIsTakenBackIsMoreThanZero() {
        JsonNode amount = document("/openapi.json").at("/components/schemas/Cancellation/properties/amount");

        assertThat(amount.path("exclusiveMinimum").asString("")).isEqualTo("0");
        assertThat(amount.has("minimum")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi/admin.json"})
    void onlyOperationsWithABodyRefuseItsMediaType(String served) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document(served)
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asString(), operation)));

        assertThat(operations)
                .hasSizeGreaterThan(5)
                .allSatisfy((name, operation) ->
                        assertThat(operation.path("responses").has("415")).isEqualTo(operation.has("requestBody")));
    }

    private Map<String, JsonNode> schemas(String served) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        document(served)
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        assertThat(schemas).isNotEmpty();
        return schemas;
    }

    /** Parameters by operation and name, such as {@code entries limit}. */
    private Map<String, JsonNode> parameters(String served) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        document(served)
                .path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("parameters")
                        .forEach(parameter -> parameters.put(
                                operation.path("operationId").asString() + " "
                                        + parameter.path("name").asString(),
                                parameter))));
        assertThat(parameters).isNotEmpty();
        return parameters;
    }

    private JsonNode document(String served) {
        Answer answer = api.send(api.request(served));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Descriptions with a Javadoc tag that was not converted. */
    private static boolean isDescribed(JsonNode described) {
        String text = described.path("description").asString("");
        return !text.isBlank() && !text.contains("{@");
    }

    private static boolean isScalar(JsonNode schema) {
        return SCALARS.contains(schema.path("type").asString(""));
    }

    @Test
    void documentIsShownInABrowser() {
        Answer docs = api.send(api.request("/docs"));

        assertThat(docs.status()).isEqualTo(302);
        assertThat(api.send(api.request(docs.header("Location").orElseThrow())).body())
                .contains("swagger-ui");
    }
}
