package dev.daka.service;

import dev.daka.service.apidocs.DocumentedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;

/** Calls the service as an application does. */
public final class Api {
    public static final String KEY = "key-of-the-demo-application";

    private final Supplier<String> address;
    private final HttpClient client;

    public Api(Environment environment) {
        this(environment, HttpClient.newHttpClient());
    }

    public Api(Environment environment, HttpClient client) {
        this(() -> "http://localhost:" + Objects.requireNonNull(environment.getProperty("local.server.port")), client);
    }

    /** A service at another address, such as {@code http://localhost:8080}. */
    public Api(Supplier<String> address) {
        this(address, HttpClient.newHttpClient());
    }

    private Api(Supplier<String> address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    public URI uri(String path) {
        return URI.create(address.get() + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    public Answer send(HttpRequest.Builder request) {
        return Answer.of(exchange(request));
    }

    HttpResponse<byte[]> download(HttpRequest.Builder request) {
        return exchange(request);
    }

    /** Compares every answer with the API document. */
    private HttpResponse<byte[]> exchange(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            DocumentedAnswers.check(
                    request.method(),
                    request.uri().getRawPath(),
                    new DocumentedAnswers.Given(
                            response.statusCode(), type, Answer.of(response).body()));
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** Creates a request with the demo application's key. */
    public HttpRequest.Builder keyed(String path) {
        return request(path).header("Authorization", "Bearer " + KEY);
    }

    public HttpRequest.Builder json(String path) {
        return keyed(path).header("Content-Type", "application/json");
    }

    public Answer get(String path) {
        return send(keyed(path));
    }

    public Answer put(String path, String body) {
        return send(json(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer post(String path, String body) {
        return send(json(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Cancels a whole action. */
    public Answer cancel(String action, String member, String id) {
        return post(
                "/v1/actions/" + action + "/cancellation",
                "{\"cancellationId\":\"" + id + "\",\"memberId\":\"" + member + "\"}");
    }

    /** Sets points aside. */
    public Answer hold(String member, String id, long points) {
        return post("/v1/members/" + member + "/holds", "{\"holdId\":\"" + id + "\",\"points\":" + points + "}");
    }

    /** Ends a hold: {@code redemption} or {@code release}. */
    public Answer end(String member, String id, String how) {
        return send(
                keyed("/v1/members/" + member + "/holds/" + id + "/" + how).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts an action that happens now. */
    public Answer act(String actionId, String memberId, String type) {
        return post("/v1/actions", action(actionId, memberId, type, ""));
    }

    /** The JSON of an action that happens now. {@code more} has further fields, such as {@code ,"amount":3}. */
    public static String action(String actionId, String memberId, String type, String more) {
        return actionAt(Instant.now(), actionId, memberId, type, more);
    }

    public static String actionAt(Instant moment, String actionId, String memberId, String type, String more) {
        return "{\"actionId\":\"%s\",\"memberId\":\"%s\",\"type\":\"%s\",\"occurredAt\":\"%s\"%s}"
                .formatted(actionId, memberId, type, moment, more);
    }
}
