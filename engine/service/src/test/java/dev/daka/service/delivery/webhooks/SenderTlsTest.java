package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.daka.service.delivery.webhooks.Attempt.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address, but TLS verifies the host name. */
class SenderTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static HttpsServer server;
    private static SSLContext trusting;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore keys = certificateOf("hooks.example", folder.resolve("keys.p12"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.createContext("/", exchange -> {
            try (exchange) {
                ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
                SNIHostName name =
                        (SNIHostName) session.getRequestedServerNames().get(0);
                SEEN.add(
                        name.getAsciiName() + " " + exchange.getRequestHeaders().getFirst("Host"));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    private static KeyStore certificateOf(String name, Path file)
            throws IOException, InterruptedException, GeneralSecurityException {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hooks", keys.getCertificate("hooks"));
        trusted.setKeyEntry("key", keys.getKey("hooks", PASSWORD), PASSWORD, keys.getCertificateChain("hooks"));
        return trusted;
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static Attempt send(SSLContext tls, String host) throws IOException {
        WebhookSettings settings =
                SenderSettings.defaults().allowing(List.of("127.0.0.1")).settings();
        ReachableNames names =
                new ReachableNames(AnsweredNames.of("127.0.0.1"), new ReachableAddresses(settings.allowedNetworks()));
        try (Sender sender = new Sender(settings, new EndpointUrls(false, names), names, tls, Clock.systemUTC())) {
            return sender.send(SenderTest.delivery(
                    "https://" + host + ":" + server.getAddress().getPort() + "/"));
        }
    }

    @Test
    void sendsTheNameAndVerifiesTheCertificate() throws IOException {
        SEEN.clear();

        assertThat(send(trusting, "hooks.example")).isEqualTo(Attempt.answered(204));

        assertThat(SEEN)
                .containsExactly(
                        "hooks.example hooks.example:" + server.getAddress().getPort());
    }

    @Test
    void sendsNothingIfTheCertificateHasAnotherName() throws IOException {
        SEEN.clear();

        assertThat(send(trusting, "other.example")).isEqualTo(Attempt.failed(Failure.TLS));

        assertThat(SEEN).isEmpty();
    }

    @Test
    void sendsNothingIfTheCertificateIsNotTrusted() throws IOException, GeneralSecurityException {
        SEEN.clear();

        assertThat(send(SSLContext.getDefault(), "hooks.example")).isEqualTo(Attempt.failed(Failure.TLS));

        assertThat(SEEN).isEmpty();
    }
}
