package dev.daka.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The JSON of an action. Fields that a test does not set have valid defaults: a new id, a new member, the present time.
 */
public record Posted(Map<String, String> fields) {
    public static Posted action(String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("actionId", quoted("a-" + UUID.randomUUID()));
        fields.put("type", quoted(type));
        fields.put("memberId", quoted("m-" + UUID.randomUUID()));
        fields.put("occurredAt", quoted(Instant.now().toString()));
        fields.put("channel", quoted("app"));
        return new Posted(fields);
    }

    /** Sets a field to this piece of JSON. */
    public Posted raw(String field, String json) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, json);
        return new Posted(changed);
    }

    public Posted without(String field) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Posted(changed);
    }

    public String json() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
