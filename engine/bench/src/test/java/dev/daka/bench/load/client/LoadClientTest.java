package dev.daka.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends to a server that counts requests and can be stalled. */
class LoadClientTest {
    private static final long SECONDS_30 = TimeUnit.SECONDS.toNanos(30);

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger times = new AtomicInteger();
    private final Semaphore gate = new Semaphore(Integer.MAX_VALUE);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private HttpServer server = unopened();

    private static HttpServer unopened() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            gate.acquireUninterruptibly();
            gate.release();
            asked.add(exchange.getRequestURI().getPath());
            boolean refused = times.incrementAndGet() % 10 == 0
                    && exchange.getRequestURI().getPath().startsWith("/some");
            exchange.sendResponseHeaders(refused ? 503 : 200, -1);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    /** Numbers its requests. Each posts a number of actions, which are answered all or none. */
    private static final class Numbered implements Requests {
        private final String path;
        private final int actions;
        private final AtomicInteger sent = new AtomicInteger();
        private int answered;

        Numbered(String path) {
            this(path, 1);
        }

        Numbered(String path, int actions) {
            this.path = path;
            this.actions = actions;
        }

        @Override
        public Request next() {
            String id = path + sent.getAndIncrement();
            return new Request(
                    id,
                    ("GET " + id + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII),
                    actions);
        }

        @Override
        public int answered(Request request, HttpAnswer answer) {
            answered++;
            return answer.isOk() ? request.actions() : 0;
        }
    }

    private LoadClient client(int connections, Requests requests) {
        return new LoadClient(server.getAddress(), connections, requests);
    }

    @Test
    void theClosedLoopSendsTheRequestedNumberAndCountsEachAnswerOnce() {
        Numbered requests = new Numbered("/all-");
        try (LoadClient client = client(4, requests)) {
            Measured measured = client.closed(SECONDS_30, 1_000);

            assertThat(measured.inTime()).isEqualTo(1_000);
            assertThat(measured.errors()).isZero();
            assertThat(measured.latency().getTotalCount()).isEqualTo(1_000);
            assertThat(requests.answered).isEqualTo(1_000);
            assertThat(asked).hasSize(1_000);
        }
    }

    @Test
    void aRefusalIsAnErrorAndHasALatency() {
        try (LoadClient client = client(4, new Numbered("/some-"))) {
            Measured measured = client.closed(SECONDS_30, 1_000);

            assertThat(measured.errors()).isEqualTo(100);
            assertThat(measured.inTime()).isEqualTo(900);
            assertThat(measured.latency().getTotalCount()).isEqualTo(1_000);
        }
    }

    @Test
    void countsEachActionOfARequest() {
        try (LoadClient client = client(4, new Numbered("/some-", 7))) {
            Measured measured = client.closed(SECONDS_30, 1_000);

            assertThat(measured.errors()).isEqualTo(700);
            assertThat(measured.inTime()).isEqualTo(6_300);
            assertThat(measured.latency().getTotalCount()).as("one per request").isEqualTo(1_000);
        }
    }

    @Test
    void aStallAddsToTheLatencyOfEveryDueRequest() throws InterruptedException {
        gate.acquire(Integer.MAX_VALUE);
        Numbered requests = new Numbered("/stalled-");
        long nanos = TimeUnit.MILLISECONDS.toNanos(500);
        Thread opener = new Thread(() -> {
            while (requests.sent.get() < 100) {
                Thread.onSpinWait();
            }
            gate.release(Integer.MAX_VALUE);
        });
        try (LoadClient client = client(1, requests)) {
            opener.start();
            Measured measured = client.open(new Gaps(400, 3), nanos);

            long due = measured.latency().getTotalCount();
            assertThat(due).as("about 200 in 0.5 s").isBetween(150L, 250L);
            assertThat(requests.answered).isEqualTo((int) due);
            assertThat(measured.latency().getCountBetweenValues(TimeUnit.MILLISECONDS.toNanos(50), Long.MAX_VALUE / 2))
                    .as("of the first 100, which were due in about 250 ms, those that waited 50 ms or more")
                    .isGreaterThan(60);
        }
        opener.join();
    }
}
