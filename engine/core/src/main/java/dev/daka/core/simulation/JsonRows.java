package dev.daka.core.simulation;

import dev.daka.core.vocabulary.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON lines: one action per line, as an application posts it. A nested value becomes a column of its path, so
 * that {@code {"attributes":{"courseId":"c-9"}}} has a column {@code attributes.courseId}; lists are joined by commas.
 */
final class JsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRows() {}

    static void read(BufferedReader text, RowVisitor visitor) throws IOException {
        long number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode action;
            try {
                action = MAPPER.readTree(line);
            } catch (JacksonException malformed) {
                visitor.unreadable(number, 1, new Label("不是正确的 JSON", "Is not well-formed JSON"));
                continue;
            }
            if (action.isObject()) {
                Map<String, String> cells = new LinkedHashMap<>();
                flatten("", action, cells);
                visitor.row(number, cells);
            } else {
                visitor.unreadable(number, 1, new Label("不是 JSON 对象", "Is not a JSON object"));
            }
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> cells) {
        if (node.isObject()) {
            node.properties()
                    .forEach(property -> flatten(
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            property.getValue(),
                            cells));
        } else if (node.isArray()) {
            StringJoiner items = new StringJoiner(",");
            node.values().forEach(item -> items.add(textOf(item)));
            put(path, items.toString(), cells);
        } else if (!node.isNull()) {
            put(path, textOf(node), cells);
        }
    }

    private static void put(String path, String text, Map<String, String> cells) {
        if (!text.isBlank()) {
            cells.put(path, text.strip());
        }
    }

    private static String textOf(JsonNode node) {
        if (node.isBigDecimal()) {
            return node.decimalValue().toString();
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }
}
