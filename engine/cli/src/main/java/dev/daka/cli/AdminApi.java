package dev.daka.cli;

import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's admin API, called as the admin UI calls it: with a session, and the token of a cookie in a header. */
final class AdminApi {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final Language language;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    AdminApi(URI address, Language language) {
        this.address = address;
        this.language = language;
    }

    void logIn(String username, String password) throws BadInput {
        // The refusal of a caller without a session brings the cookie with the token.
        send(request("admin/api/session").GET());
        post("admin/api/session", Map.of("username", username, "password", password));
    }

    JsonNode get(String path) throws BadInput {
        return wanted(send(request(path).GET()));
    }

    JsonNode post(String path, Map<String, Object> body) throws BadInput {
        return wanted(send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(LONGEST)
                .header("Accept-Language", language.name().toLowerCase(Locale.ROOT));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws BadInput {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new BadInput("noAnswer", address);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BadInput("interrupted");
        }
    }

    private JsonNode wanted(HttpResponse<String> answer) throws BadInput {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException other) {
            throw new BadInput("otherService", address, answer.statusCode());
        }
        if (answer.statusCode() >= 300) {
            String detail = body.path("detail").asString(body.path("title").asString(""));
            throw new BadInput(new Label(detail, detail));
        }
        return body;
    }
}
