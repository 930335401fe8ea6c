package dev.daka.service.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Somebody who calls the service over HTTP. */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient SHARED =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpClient client;
    private final String url;
    private final Map<String, String> headers;

    private Caller(HttpClient client, String url, Map<String, String> headers) {
        this.client = client;
        this.url = url;
        this.headers = headers;
    }

    static Caller at(String url) {
        return at(url, SHARED);
    }

    static Caller at(String url, HttpClient client) {
        return new Caller(client, url, Map.of("Content-Type", "application/json"));
    }

    /** The same caller, who sends that header too. */
    public Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(client, url, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer send(String method, String path, BodyPublisher body) {
        try {
            return Answer.of(client.send(request(method, path, body), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Posts all of them before the first answer is awaited. */
    public List<Answer> postAtOnce(String path, Stream<String> bodies) {
        List<CompletableFuture<Answer>> answers = bodies.map(body -> client.sendAsync(
                                request("POST", path, BodyPublishers.ofString(body)), BodyHandlers.ofString())
                        .thenApply(Answer::of))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        return request.build();
    }
}
