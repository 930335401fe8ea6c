package dev.daka.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An action as JSON. What no test says is right: a fresh id, a fresh member, now. */
record Posted(Map<String, String> fields) {
    static Posted action(String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("actionId", quoted("a-" + UUID.randomUUID()));
        fields.put("type", quoted(type));
        fields.put("memberId", quoted("m-" + UUID.randomUUID()));
        fields.put(
                "occurredAt",
                quoted(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        fields.put("channel", quoted("app"));
        return new Posted(fields);
    }

    Posted id(String id) {
        return raw("actionId", quoted(id));
    }

    Posted by(String member) {
        return raw("memberId", quoted(member));
    }

    Posted at(Instant time) {
        return raw("occurredAt", quoted(time.toString()));
    }

    /** The field is that piece of JSON. */
    Posted raw(String field, String json) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, json);
        return new Posted(changed);
    }

    Posted withIdsOf(Posted other) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.replaceAll((field, json) ->
                List.of("actionId", "memberId").contains(field) ? other.fields.getOrDefault(field, json) : json);
        return new Posted(changed);
    }

    Posted without(String field) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Posted(changed);
    }

    String json() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
