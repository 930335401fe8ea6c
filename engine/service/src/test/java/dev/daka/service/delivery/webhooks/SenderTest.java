package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.delivery.webhooks.Attempt.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests are sent, and where they are not. */
class SenderTest {
    private static final SenderSettings LOCAL = SenderSettings.defaults().allowing(List.of("127.0.0.1"));

    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    static Delivery delivery(String url) {
        Endpoint endpoint = new Endpoint(
                UUID.randomUUID(), url, List.of(), SigningSecrets.generate(), List.of(), Instant.EPOCH, null);
        return new Delivery(
                endpoint, "m-1", 1, UUID.randomUUID(), "{}", 0, Instant.EPOCH, UUID.randomUUID(), Instant.MAX);
    }

    private static Attempt send(SenderSettings named, AnsweredNames answers, String url) throws IOException {
        WebhookSettings settings = named.settings();
        ReachableNames names = new ReachableNames(answers, new ReachableAddresses(settings.allowedNetworks()));
        EndpointUrls urls = new EndpointUrls(settings.allowHttp(), names);
        try (Sender sender = new Sender(settings, urls, names, SSLContext.getDefault(), Clock.systemUTC())) {
            return sender.send(delivery(url));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            200, true
            204, true
            299, true
            301, false
            302, false
            307, false
            400, false
            401, false
            410, false
            429, false
            500, false
            """)
    void every2xxIsDeliveredAndRedirectsAreNotFollowed(int status, boolean delivered) throws IOException {
        receiver.answers(got -> status);

        Attempt attempt = send(LOCAL, AnsweredNames.of("127.0.0.1"), receiver.url("/hooks"));

        assertThat(attempt.status()).isEqualTo(status);
        assertThat(attempt.delivered()).isEqualTo(delivered);
        assertThat(attempt.gone()).isEqualTo(status == 410);
        assertThat(receiver.got()).extracting(Receiver.Got::path).containsExactly("/hooks");
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndKeepsTheNameInHost() throws IOException {
        AnsweredNames names = AnsweredNames.of("127.0.0.1").then("127.0.0.2");

        Attempt attempt = send(LOCAL, names, "http://hooks.example:" + receiver.port() + "/hooks");

        assertThat(attempt.delivered()).isTrue();
        assertThat(names.asked()).containsExactly("hooks.example");
        assertThat(receiver.got().get(0).header("Host")).isEqualTo("hooks.example:" + receiver.port());
    }

    @Test
    void refusesANameThatNowResolvesToAPrivateAddress() throws IOException {
        AnsweredNames names = AnsweredNames.of("93.184.216.34").then("127.0.0.1");
        SenderSettings strict = SenderSettings.defaults();
        String url = "http://rebinding.example:" + receiver.port() + "/hooks";
        ReachableNames checked = new ReachableNames(names, new ReachableAddresses(List.of()));
        assertThat(new EndpointUrls(true, checked).faultOfReaching(url))
                .as("when it is added")
                .isEmpty();

        assertThat(send(strict, names, url)).isEqualTo(Attempt.failed(Failure.REFUSED_ADDRESS));

        assertThat(receiver.got()).isEmpty();
        assertThat(names.asked()).hasSize(2);
    }

    @Test
    void refusesANameWithOnePrivateAddress() throws IOException {
        AnsweredNames names = AnsweredNames.of("93.184.216.34", "127.0.0.1");

        assertThat(send(SenderSettings.defaults(), names, receiver.url("/").replace("127.0.0.1", "both.example")))
                .isEqualTo(Attempt.failed(Failure.REFUSED_ADDRESS));
        assertThat(receiver.got()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            http://127.0.0.1:PORT/,         REFUSED_ADDRESS
            http://[::ffff:127.0.0.1]:PORT, REFUSED_ADDRESS
            http://[::1]:PORT/,             REFUSED_ADDRESS
            http://2130706433:PORT/,        REFUSED_ADDRESS
            http://localhost:PORT/,         REFUSED_ADDRESS
            http://me@127.0.0.1:PORT/,      REFUSED_URL
            ftp://127.0.0.1:PORT/,          REFUSED_URL
            http://nobody.invalid:PORT/,    UNKNOWN_HOST
            """)
    void refusesAtEachDeliveryTheAddressesThatCannotBeAdded(String url, Failure failure) throws IOException {
        assertThat(send(SenderSettings.defaults(), AnsweredNames.real(), url.replace("PORT", "" + receiver.port())))
                .isEqualTo(Attempt.failed(failure));
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void refusesHttpIfItIsNoLongerConfigured() throws IOException {
        SenderSettings https = new SenderSettings(Map.of("daka.webhooks.allowed-networks", "127.0.0.1"));

        assertThat(send(https, AnsweredNames.real(), receiver.url("/"))).isEqualTo(Attempt.failed(Failure.REFUSED_URL));
    }

    @Test
    void reportsThatNoServerAnswers() throws IOException {
        String url = receiver.url("/");
        receiver.close();

        assertThat(send(LOCAL, AnsweredNames.real(), url)).isEqualTo(Attempt.failed(Failure.UNREACHABLE));
    }

    /** Behaviour of a server on a connection. */
    interface Manner {
        void serve(OutputStream out) throws IOException, InterruptedException;
    }

    /** Sends to a server that does not read the request and behaves like this. */
    private static Attempt sendTo(SenderSettings settings, Manner manner) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    manner.serve(socket.getOutputStream());
                } catch (IOException | InterruptedException hungUp) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
            return send(settings, AnsweredNames.real(), "http://127.0.0.1:" + server.getLocalPort() + "/");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void endsTheWaitForAnAnswer() throws IOException {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(sendTo(LOCAL.with("response-timeout", Duration.ofMillis(100)), out -> never.await()))
                .isEqualTo(Attempt.failed(Failure.TIMED_OUT));
    }

    @Test
    void endsASlowAnswerAtTheDeadline() throws IOException {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(sendTo(LOCAL.with("deadline", Duration.ofMillis(300)), out -> {
                    write(out, "HTTP/1.1 200 OK\r\nX: ");
                    while (!never.await(10, TimeUnit.MILLISECONDS)) {
                        write(out, "x");
                    }
                }))
                .isEqualTo(Attempt.failed(Failure.TIMED_OUT));
    }

    @Test
    void readsOnlyTheStartOfALongAnswer() throws IOException {
        long[] written = {0};

        Attempt attempt = sendTo(LOCAL, out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            byte[] kilobyte = new byte[1024];
            while (true) {
                out.write(kilobyte);
                written[0] += kilobyte.length;
            }
        });

        assertThat(attempt).isEqualTo(Attempt.answered(200));
        assertThat(written[0]).isLessThan(100_000_000);
    }

    @Test
    void readsRetryAfter() throws IOException {
        String answer = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 90\r\nContent-Length: 0\r\n\r\n";

        assertThat(sendTo(LOCAL, out -> write(out, answer))).isEqualTo(Attempt.answered(503, Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @CsvSource({"'SSH-2.0-OpenSSH\r\n'", "'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n'"})
    void reportsAnAnswerThatIsNotHttp(String answer) throws IOException {
        assertThat(sendTo(LOCAL, out -> write(out, answer))).isEqualTo(Attempt.failed(Failure.BROKEN_ANSWER));
    }
}
