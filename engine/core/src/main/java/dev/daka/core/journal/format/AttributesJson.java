package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.put;

import dev.daka.core.action.AttributeValue;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads and writes an action's attributes as JSON. */
final class AttributesJson {
    private static final String NONE = "{}";

    private AttributesJson() {}

    static String write(Map<String, AttributeValue> attributes) {
        if (attributes.isEmpty()) {
            return NONE;
        }
        return Json.write(json -> {
            json.writeStartObject();
            attributes.forEach((name, value) -> {
                if (value instanceof AttributeValue.Numeric number) {
                    put(json, name, number.value());
                } else {
                    put(json, name, ((AttributeValue.Text) value).value());
                }
            });
            json.writeEndObject();
        });
    }

    static Map<String, AttributeValue> read(String text) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : Json.read(text).properties()) {
            JsonNode value = one.getValue();
            attributes.put(
                    one.getKey(),
                    value.isString()
                            ? new AttributeValue.Text(value.stringValue())
                            : new AttributeValue.Numeric(value.decimalValue()));
        }
        return attributes;
    }
}
