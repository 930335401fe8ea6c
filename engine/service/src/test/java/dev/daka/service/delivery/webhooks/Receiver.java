package dev.daka.service.delivery.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that receives events and answers with the status that the test chooses. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Got> answer = request -> 204;
    /** Value of Retry-After in its answers; no header if empty. */
    private volatile String pause = "";

    /** A received request. */
    public record Got(String path, Map<String, List<String>> headers, String body, int answered) {
        public String header(String name) {
            return Objects.requireNonNull(headers.get(name), name).get(0);
        }

        /** Member and action of the event, such as {@code m-1/a-1}. */
        public String told() {
            JsonNode event = JsonMapper.shared().readTree(body);
            return event.path("subject").asString() + "/"
                    + event.at("/data/actionId").asString();
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            Got request = new Got(path, exchange.getRequestHeaders(), body, 0);
            int status = answer.applyAsInt(request);
            got.add(new Got(path, exchange.getRequestHeaders(), body, status));
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", url("/elsewhere"));
            }
            if (!pause.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", pause);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    public void answers(ToIntFunction<Got> answers) {
        answer = answers;
    }

    void asksForPause(String retryAfter) {
        pause = retryAfter;
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** All received requests, in the order of the answers. */
    public List<Got> got() {
        return List.copyOf(got);
    }

    List<String> bodies() {
        return got.stream().map(Got::told).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
