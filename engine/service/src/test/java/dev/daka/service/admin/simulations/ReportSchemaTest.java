package dev.daka.service.admin.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.cli.ReportSchema;
import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema file of reports equals the schema in the API document. {@code -Ddaka.golden=rewrite} rewrites the file.
 */
@ServiceTest
class ReportSchemaTest {
    private static final String REF = "#/components/schemas/";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Api api;

    ReportSchemaTest(Api api) {
        this.api = api;
    }

    @Test
    void fileEqualsTheSchemaOfTheService() throws IOException {
        JsonNode schemas = api.send(api.request("/openapi/admin.json")).json().at("/components/schemas");
        String schema = JSON.writeValueAsString(schema(schemas)) + "\n";
        if ("rewrite".equals(System.getProperty("daka.golden"))) {
            Files.writeString(ReportSchema.FILE, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(ReportSchema.FILE));
    }

    @Test
    void schemaRejectsOtherDocuments() throws IOException {
        assertThat(ReportSchema.faults("{\"actions\":1}")).isNotEmpty();
    }

    private static ObjectNode schema(JsonNode schemas) {
        TreeMap<String, JsonNode> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("Report");
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!reached.containsKey(name)) {
                reached.put(name, local(schemas.path(name), open));
            }
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Report of a simulation");
        root.put("$ref", "#/$defs/Report");
        ObjectNode definitions = root.putObject("$defs");
        reached.forEach(definitions::set);
        return root;
    }

    /**
     * Prepares the schema: references within the file, no undeclared properties, and examples in the form of JSON
     * Schema.
     */
    private static JsonNode local(JsonNode node, Deque<String> referred) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            new TreeSet<>(object.propertyNames()).forEach(key -> copy.set(key, local(object.path(key), referred)));
            if (object.has("properties")) {
                copy.put("additionalProperties", false);
            }
            if (object.path("example").isValueNode()) {
                copy.remove("example");
                copy.putArray("examples").add(object.path("example"));
            }
            String ref = object.path("$ref").asString("");
            if (ref.startsWith(REF)) {
                referred.add(ref.substring(REF.length()));
                copy.put("$ref", "#/$defs/" + ref.substring(REF.length()));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(local(item, referred)));
            return copy;
        }
        return node;
    }
}
