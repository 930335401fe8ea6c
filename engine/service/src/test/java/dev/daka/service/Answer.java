package dev.daka.service;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), body);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** What stands there, such as {@code /balances/points/available}; "" where nothing does. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** Such as {@code 422 invalid-field amount}: what a caller needs to mend a problem. */
    String problem() {
        return (status + " " + slug() + " " + field()).strip();
    }

    /** The last part of a problem's type. */
    String slug() {
        String type = json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    String field() {
        return json().path("field").asString("");
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean replayed() {
        return header("Idempotent-Replayed").equals(Optional.of("true"));
    }

    /** The points that the decision grants. */
    long points() {
        return StreamSupport.stream(json().path("effects").spliterator(), false)
                .mapToLong(effect -> effect.path("points").asLong(0))
                .sum();
    }

    long balance() {
        return json().at("/balances/points/available").asLong(-1);
    }
}
