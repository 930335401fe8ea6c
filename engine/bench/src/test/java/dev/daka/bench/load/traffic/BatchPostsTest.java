package dev.daka.bench.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.daka.bench.load.client.LoadClient;
import dev.daka.bench.load.client.Measured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends to a server that answers like the service. */
class BatchPostsTest {
    private static final RequestHead HEAD = new RequestHead("localhost", "key");
    private static final String CAMPAIGN = "spring";

    private final Tally tally = new Tally(new LoadedRules(Map.of(), List.of(new SharedBudget(CAMPAIGN, "Budget"))));
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
    private UnaryOperator<String> answer = BatchPostsTest::granted;
    private HttpServer server = unopened();

    private static HttpServer unopened() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Numbers implements ActionSource {
        @Override
        public String actionId(long number) {
            return "a-" + number;
        }

        @Override
        public String action(long number) {
            return "{\"actionId\":\"" + actionId(number) + "\"}";
        }
    }

    private static String granted(String actionId) {
        return """
                {"status":200,"decision":{"actionId":"%s","effects":[{"points":3,"campaign":"%s"}],"withheld":[]}}""".formatted(actionId, CAMPAIGN);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1/actions/batch", exchange -> {
            JsonNode actions = JsonMapper.shared()
                    .readTree(exchange.getRequestBody().readAllBytes())
                    .path("actions");
            sizes.add(actions.size());
            List<String> results = actions.valueStream()
                    .map(action -> answer.apply(action.path("actionId").asString()))
                    .toList();
            byte[] body = ("{\"results\":[" + String.join(",", results) + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Measured post(int size, long most) {
        BatchPosts posts = new BatchPosts(new Numbers(), HEAD, tally, size, most);
        try (LoadClient client = new LoadClient(server.getAddress(), 2, posts)) {
            return client.closed(TimeUnit.SECONDS.toNanos(30), posts.requests());
        }
    }

    @Test
    void postsAllActionsAndAddsUpTheirPoints() {
        Measured measured = post(100, 250);

        assertThat(sizes).containsExactlyInAnyOrder(100, 100, 50);
        assertThat(measured.inTime()).isEqualTo(250);
        assertThat(measured.errors()).isZero();
        assertThat(tally.sent()).isEqualTo(250);
        assertThat(tally.acknowledged()).isEqualTo(250);
        assertThat(tally.pointsOf(CAMPAIGN)).isEqualTo(750);
        assertThat(tally.percentSpending()).isEqualTo(100);
    }

    @Test
    void countsOnlyTheRefusedActionOfABatchAsAnError() {
        answer = id -> id.endsWith("7") ? "{\"status\":503,\"problem\":{\"status\":500}}" : granted(id);

        Measured measured = post(10, 100);

        assertThat(measured.errors()).isEqualTo(10);
        assertThat(measured.inTime()).isEqualTo(90);
        assertThat(tally.acknowledged()).isEqualTo(90);
        assertThat(tally.refusals()).isEqualTo("status 503: 10");
    }

    @Test
    void refusesTheAnswerToAnotherAction() {
        answer = id -> granted(id.equals("a-5") ? "a-6" : id);

        assertThat(post(10, 10).errors()).isEqualTo(1);
        assertThat(tally.refusals()).isEqualTo("answer to another action: 1");
    }

    @Test
    void refusesAnAnswerWithTooFewResults() {
        answer = id -> id.equals("a-0") ? "" : granted(id);
        assertThat(post(1, 1).errors()).isEqualTo(1);
        assertThat(tally.acknowledged()).isZero();
    }
}
