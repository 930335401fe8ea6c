package dev.daka.service.delivery.events;

import dev.daka.service.apidocs.DocumentedSchemas;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of events in the API document for applications. */
public final class DocumentedEvents {
    private static final JsonNode DOCUMENT =
            JsonMapper.shared().readTree(Path.of("..", "docs", "openapi.json").toFile());
    private static final DocumentedSchemas SCHEMAS = new DocumentedSchemas(DOCUMENT);

    private DocumentedEvents() {}

    /** Deviations of an event from its schema; empty if there are none. */
    public static List<String> faults(String body) {
        String type = JsonMapper.shared().readTree(body).path("type").asString("");
        JsonNode schema = DOCUMENT.path("webhooks")
                .path(type)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/cloudevents+json")
                .path("schema");
        return schema.isMissingNode() ? List.of("undeclared event " + type) : SCHEMAS.faults(schema, body);
    }
}
