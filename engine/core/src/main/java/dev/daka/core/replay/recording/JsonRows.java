package dev.daka.core.replay.recording;

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
 * Reads JSON Lines: one action per line, as an application posts it. Nested values become columns named by their path,
 * so {@code {"attributes":{"courseId":"c-9"}}} has the column {@code attributes.courseId}. Lists are joined by commas.
 */
final class JsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRows() {}

    /** @throws UnreadableFile if the text exceeds the bounds */
    static void read(BufferedReader text, Recording.Bounds bounds, RowVisitor visitor) throws IOException {
        BoundedText bounded = new BoundedText(text, bounds);
        BufferedReader lines = new BufferedReader(bounded);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            bounded.recordBegins(number + 1);
            if (line.isBlank()) {
                continue;
            }
            JsonNode action;
            try {
                action = MAPPER.readTree(line);
            } catch (JacksonException malformed) {
                visitor.unreadable(number, 1, SkipReason.NOT_JSON.in(null, RecordingTexts.text("brokenJson")));
                continue;
            }
            visit(number, action, visitor);
        }
    }

    private static void visit(long number, JsonNode action, RowVisitor visitor) throws IOException {
        if (!action.isObject()) {
            visitor.unreadable(number, 1, SkipReason.NOT_JSON.in(null, RecordingTexts.text("notAnObject")));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        if (flatten("", action, cells)) {
            visitor.row(number, cells);
        } else {
            visitor.unreadable(
                    number,
                    1,
                    SkipReason.TOO_MANY_FIELDS.in(
                            null,
                            RecordingTexts.text(
                                    "tooManyFields", Recording.Bounds.MOST_COLUMNS, Recording.Bounds.LONGEST_COLUMN)));
        }
    }

    /**
     * Returns false if there are too many fields or a path is too long. Paths are bounded because nested objects repeat
     * the names of all objects above them.
     */
    private static boolean flatten(String path, JsonNode node, Map<String, String> cells) {
        if (path.length() > Recording.Bounds.LONGEST_COLUMN) {
            return false;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String name = property.getKey();
                if (!flatten(path.isEmpty() ? name : path + "." + name, property.getValue(), cells)) {
                    return false;
                }
            }
        } else if (node.isArray()) {
            StringJoiner items = new StringJoiner(",");
            node.values().forEach(item -> items.add(textOf(item)));
            return put(path, items.toString(), cells);
        } else if (!node.isNull()) {
            return put(path, textOf(node), cells);
        }
        return true;
    }

    private static boolean put(String path, String text, Map<String, String> cells) {
        if (!text.isBlank()) {
            cells.put(path, text.strip());
        }
        return cells.size() <= Recording.Bounds.MOST_COLUMNS;
    }

    private static String textOf(JsonNode node) {
        if (node.isBigDecimal()) {
            return node.decimalValue().toString();
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }
}
