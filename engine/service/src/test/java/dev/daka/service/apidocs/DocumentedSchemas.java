package dev.daka.service.apidocs;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an API document, applied strictly: formats are checked, and fields that a schema does not declare are
 * errors.
 */
public final class DocumentedSchemas {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final ObjectNode components = JSON.createObjectNode();
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    public DocumentedSchemas(JsonNode document) {
        components.set("schemas", closed(document.at("/components/schemas")));
    }

    public List<String> faults(JsonNode schema, String json) {
        try {
            return compiled.computeIfAbsent(schema, this::compile).validate(JSON.readTree(json)).stream()
                    .map(Error::toString)
                    .toList();
        } catch (JacksonException noJson) {
            return List.of("no JSON: " + noJson.getOriginalMessage());
        }
    }

    private Schema compile(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(closed(schema));
        root.set("components", components);
        return SCHEMAS.getSchema(root);
    }

    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(property -> copy.set(property.getKey(), closed(property.getValue())));
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                copy.put("additionalProperties", false);
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(closed(item)));
            return copy;
        }
        return node;
    }
}
