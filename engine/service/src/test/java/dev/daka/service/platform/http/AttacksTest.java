package dev.daka.service.platform.http;

import static dev.daka.service.platform.http.Attackers.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Browser;
import dev.daka.service.HostileFiles;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestRules;
import dev.daka.service.TestService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Attacks from this machine on a service of its own. During each attack, every ordinary action and every liveness probe
 * is answered within 2 s. Afterwards threads, memory and disk are as before. The attackers use 127.0.0.2, which is
 * configured as a proxy, so that they can have any number of connections.
 */
@Timeout(60)
class AttacksTest {
    private static final String PROXY = "127.0.0.2";
    private static final int CONNECTIONS = 200;
    private static final int MOST_OF_AN_ADDRESS = 60;
    private static final int USUAL_MOST_OF_AN_ADDRESS = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BODY_WITHIN = Duration.ofSeconds(3);
    private static final String KEY = "Authorization: Bearer " + Api.KEY;
    private static final String JSON = "Content-Type: application/json";
    private static final String FORM = "Content-Type: multipart/form-data; boundary=b";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private static ConfigurableApplicationContext service;
    private static Environment environment;
    private static int port;
    private static Tomcat tomcat;
    private static AbstractProtocol<?> protocol;

    private final Api api;
    private final Bystanders bystanders;

    AttacksTest() {
        this.api = new Api(environment);
        this.bystanders = new Bystanders(environment);
    }

    @BeforeAll
    static void start() {
        Map<String, Object> settings = TestService.settings(TestRules.folder().toString());
        settings.put("daka.requests.trusted-proxies", PROXY);
        settings.put("daka.requests.connections-per-address", MOST_OF_AN_ADDRESS);
        settings.put("daka.requests.head-within", "2s");
        settings.put("daka.requests.body-within", BODY_WITHIN.toSeconds() + "s");
        service = TestService.start(settings);
        environment = service.getEnvironment();
        port = Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.server.port")));
        tomcat = tomcatOf(service);
        protocol = (AbstractProtocol<?>) tomcat.getConnector().getProtocolHandler();
        new Api(environment).act("warm-up", "warm-up", "signedIn");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /**
     * At some moment within the patience nothing must be held. A resource that is held for longer is found at every
     * check.
     */
    @AfterEach
    void leavesNoBusyThreadRequestFileOrMemory() {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(uploadedFiles()).isEmpty();
                    assertThat(protocol.getWaitingProcessorCount())
                            .as("requests whose body or answer is awaited")
                            .isZero();
                    assertThat(requestsInProgress())
                            .as("requests that a shutdown waits for")
                            .isZero();
                    assertThat(busyThreads()).isEmpty();
                });
        System.gc();
        assertThat(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
                .isLessThan(Runtime.getRuntime().maxMemory() / 2);
    }

    @Test
    void slowBodiesDelayNoOtherCaller() throws Exception {
        List<String> requests = List.of(
                head("POST", "/v1/actions", KEY, JSON, "Content-Length: 400"),
                head("POST", "/v1/actions", JSON, "Content-Length: 400"),
                head("POST", "/v1/actions/batch", KEY, JSON, "Content-Length: 4000000"),
                head("PUT", "/v1/members/m-1", KEY, JSON, "Content-Length: 400"),
                head("POST", "/admin/api/session", JSON, "Content-Length: 400"),
                head("POST", "/admin/api/recordings", FORM, "Content-Length: 4000000"),
                head("POST", "/admin/api/workbooks/check", FORM, CHUNKED) + "1\r\n-\r\n",
                head("POST", "/nowhere", "Content-Length: 70000"),
                head("POST", "/v1/actions", KEY, JSON, CHUNKED) + "1\r\n{\r\n",
                head("GET", "/", "Content-Length: 400"),
                head("POST", "/v1/actions", KEY, JSON, "Content-Length: 400", "Expect: 100-continue"));
        try (Attackers attackers = Attackers.attack(port, PROXY, CONNECTIONS, requests, "1", 500)) {
            bystanders.areServedWhile(() -> attackers.ended() < CONNECTIONS);
            assertThat(attackers.failed()).isFalse();
        }
    }

    @Test
    void unfinishedBodiesAreAnsweredAndTheirConnectionsClosed() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(head("POST", "/v1/actions", KEY, JSON, "Content-Length: 400") + "{");
            String answer = connection.readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 408").contains("Connection: close", "body-too-slow");
        }
    }

    @Test
    void slowHeadsDelayNoOtherCallerAndAreClosed() throws Exception {
        List<String> requests = List.of("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ", "POST /v1/act");
        try (Attackers attackers = Attackers.attack(port, PROXY, CONNECTIONS, requests, "a", 200)) {
            bystanders.areServedWhile(() -> attackers.ended() < CONNECTIONS);
            assertThat(attackers.failed()).isFalse();
        }
    }

    @Test
    void connectionsPerAddressAreLimited() throws Exception {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_OF_AN_ADDRESS + 20; i++) {
                connections.add(new RawConnection(port, "127.0.0.3"));
            }
            try (RawConnection oneMore = new RawConnection(port, "127.0.0.3")) {
                assertThat(oneMore.readToEnd()).isEmpty();
            }
            bystanders.areServedFor(Duration.ofSeconds(1));
        } finally {
            for (RawConnection connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void actionsOnAllConnectionsOfAnAddressAreBooked() throws Exception {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < USUAL_MOST_OF_AN_ADDRESS; i++) {
                connections.add(new RawConnection(port, PROXY));
            }
            for (int i = 0; i < connections.size(); i++) {
                String action = Api.action("at-once-" + i, "at-once-" + i, "signedIn", "");
                String request = head(
                                "POST",
                                "/v1/actions",
                                KEY,
                                JSON,
                                "Connection: close",
                                "Content-Length: " + action.length())
                        + action;
                connections.get(i).send(request.substring(0, request.length() - 1));
            }
            for (RawConnection connection : connections) {
                connection.send("}");
            }
            for (RawConnection connection : connections) {
                assertThat(connection.readToEnd()).startsWith("HTTP/1.1 200");
            }
        } finally {
            for (RawConnection connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void formsWithFilesAreNotReadBeforeTheLogin() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        String chunk = "10000\r\nx".repeat(0x10000) + "\r\n";
        String first = Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
        List<String> requests = Stream.of(
                        "/v1/actions",
                        "/admin/api/recordings",
                        "/admin/api/session",
                        "/admin/api/workbooks/check",
                        "/nowhere",
                        "/actuator/health")
                .map(path -> head("POST", path, FORM, CHUNKED) + first)
                .toList();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Attackers attackers = Attackers.attack(port, PROXY, 20, requests, chunk, 1)) {
            bystanders.areServedFor(Duration.ofSeconds(3));
            assertThat(uploadedFiles()).isEmpty();
            assertThat(uploadsIn(temporary)).isEmpty();
            assertThat(attackers.failed()).isFalse();
        }
    }

    @Test
    void formsWithFilesAreLimitedForEveryAnnouncedLength() {
        Browser operator = Browser.loggedIn(environment);
        byte[] form = form(new byte[7 << 20]);
        Answer answer = operator.send(api.request("/admin/api/workbooks/check")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))));
        assertThat(answer.problem()).isEqualTo("413 body-too-large");
    }

    @Test
    void formsWithFilesAreAcceptedOnlyOnRoutesForFiles() {
        Browser operator = Browser.loggedIn(environment);
        byte[] form = form(new byte[100]);
        for (String path : List.of("/admin/api/tryouts", "/admin/api/session")) {
            assertThat(operator.send(api.request(path)
                                    .header("Content-Type", "multipart/form-data; boundary=b")
                                    .POST(BodyPublishers.ofByteArray(form)))
                            .problem())
                    .isEqualTo("415 unsupported-media-type");
        }
    }

    @Test
    void hostileRecordingsDelayNoOtherCaller() throws Exception {
        Browser operator = Browser.loggedIn(environment);
        List<byte[]> recordings = List.of(
                HostileFiles.packed("", ",", 99_999),
                HostileFiles.packed("a,b\n\"", "x", 50 << 20),
                HostileFiles.packed("{\"a\":\"", "x", 50 << 20),
                HostileFiles.packed("a,b\n", "1\n", 20 << 20));
        CompletableFuture<List<String>> uploads = CompletableFuture.supplyAsync(() -> recordings.stream()
                .map(recording -> operator.upload("/admin/api/recordings", "a.csv.gz", recording)
                        .problem())
                .toList());
        bystanders.areServedWhile(() -> !uploads.isDone());
        assertThat(uploads.get()).hasSameSizeAs(recordings).containsOnly("422 invalid-field file");
    }

    @Test
    void aFloodOfLoginsDelaysNoOtherCaller() throws Exception {
        Browser browser = new Browser(environment);
        browser.get("/admin/api/session");
        String token = browser.cookie("XSRF-TOKEN");
        List<String> flood = Stream.of("operator", "a", "b", "c", "d", "e", "f", "g")
                .map(name -> {
                    String login = "{\"username\":\"%s\",\"password\":\"guess\"}".formatted(name);
                    return head(
                                    "POST",
                                    "/admin/api/session",
                                    JSON,
                                    "Cookie: XSRF-TOKEN=" + token,
                                    "X-XSRF-TOKEN: " + token,
                                    "Content-Length: " + login.length())
                            + login;
                })
                .toList();
        try (Attackers attackers = Attackers.repeating(port, PROXY, 100, flood)) {
            bystanders.areServedFor(Duration.ofSeconds(4));
            assertThat(attackers.answered("HTTP/1.1 401")).isPositive();
            assertThat(attackers.answered("HTTP/1.1 429")).isPositive();
        }
    }

    @Test
    void attemptsCountBeforeTheyAreChecked() {
        List<Browser> browsers =
                Stream.generate(() -> new Browser(environment)).limit(42).toList();
        browsers.forEach(browser -> browser.get("/admin/api/session"));
        List<Integer> answers = AtOnce.run(
                browsers.size(),
                turn -> browsers.get(turn).logIn("guessed", "guess-" + turn).status());
        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void guessingOneNameDoesNotLockOthers() {
        Browser browser = new Browser(environment);
        browser.get("/admin/api/session");
        for (int turn = 0; turn < 11; turn++) {
            browser.logIn("somebody-else", "guess");
        }
        assertThat(browser.logIn("somebody-else", "guess").slug()).isEqualTo("too-many-attempts");
        assertThat(browser.logIn("operator", TestService.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void trustsHeadersOfTrustedProxiesOnly() throws Exception {
        String forwarded = head(
                "GET",
                "/admin/api/session",
                "X-Forwarded-Proto: https",
                "X-Forwarded-For: 203.0.113.7",
                "Connection: close");
        try (RawConnection proxy = new RawConnection(port, PROXY);
                RawConnection stranger = new RawConnection(port, "127.0.0.1")) {
            proxy.send(forwarded);
            assertThat(proxy.readToEnd())
                    .containsPattern("Set-Cookie: XSRF-TOKEN=[^\r]*; Secure")
                    .contains("Strict-Transport-Security: max-age=31536000");
            stranger.send(forwarded);
            assertThat(stranger.readToEnd())
                    .contains("Set-Cookie: XSRF-TOKEN=")
                    .doesNotContain("Secure", "Strict-Transport-Security");
        }
    }

    @Test
    void actionsBehindTlsGetTheHstsHeader() throws Exception {
        String action = Api.action("behind-tls", "behind-tls", "signedIn", "");
        try (RawConnection proxy = new RawConnection(port, PROXY)) {
            proxy.send(head(
                            "POST",
                            "/v1/actions",
                            KEY,
                            JSON,
                            "X-Forwarded-Proto: https",
                            "Connection: close",
                            "Content-Length: " + action.length())
                    + action);
            assertThat(proxy.readToEnd()).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security");
        }
    }

    private static List<Path> uploadedFiles() throws IOException {
        try (Stream<Path> files = Files.list(TestDatabase.home().uploads())) {
            return files.toList();
        }
    }

    private static List<Path> uploadsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(
                folder, 6, (file, attributes) -> file.getFileName().toString().matches("upload_.*\\.tmp"))) {
            return files.toList();
        }
    }

    /** Busy threads of the service, by name, with their position. */
    private static Map<String, String> busyThreads() {
        String names = "http-nio-auto-" + protocol.getNameIndex() + "-exec-";
        List<Map.Entry<Thread, StackTraceElement[]>> threads = Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith(names))
                .toList();
        assertThat(threads).as(names).isNotEmpty();
        return threads.stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().contains("Http11Processor")))
                .collect(Collectors.toMap(
                        thread -> "\n" + thread.getKey().getName() + " "
                                + thread.getKey().getState(),
                        thread -> Stream.of(thread.getValue())
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining())));
    }

    private static long requestsInProgress() {
        return Stream.of(tomcat.getHost().findChildren())
                .mapToLong(context -> ((StandardContext) context).getInProgressAsyncCount())
                .sum();
    }

    /** Services of other tests run in the same process, each with its own Tomcat. */
    private static Tomcat tomcatOf(ConfigurableApplicationContext service) {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer());
        return ((TomcatWebServer) server).getTomcat();
    }

    private static byte[] form(byte[] content) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
        return (head + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
