package dev.daka.service;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service. */
public record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), body);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The value at a JSON pointer such as {@code /balances/points/available}; an empty text if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** Status, type and field of a problem, such as {@code 422 invalid-field amount}. */
    public String problem() {
        return (status + " " + slug() + " " + field()).strip();
    }

    /** The last part of a problem's type. */
    public String slug() {
        String type = json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public String field() {
        return json().path("field").asString("");
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public boolean replayed() {
        return header("Idempotent-Replayed").equals(Optional.of("true"));
    }

    /** Sum of the points that the decision grants. */
    public long points() {
        return StreamSupport.stream(json().path("effects").spliterator(), false)
                .mapToLong(effect -> effect.path("points").asLong(0))
                .sum();
    }

    public long balance() {
        return json().at("/balances/points/available").asLong(-1);
    }
}
