package dev.daka.service.running;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, String body, HttpResponse<String> response) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** What stands there, such as {@code /balances/points/available}; "" where nothing does. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** Such as {@code 422 invalid-field amount}: what a caller needs to mend a problem. */
    public String problem() {
        String slug = at("/type").replaceFirst("^https://daka.dev/problems/", "");
        return (status + " " + slug + " " + at("/field")).strip();
    }
}
