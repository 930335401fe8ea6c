package dev.daka.service.delivery.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends a delivery once, and only to its endpoint: without redirects, proxy, cookies or retries. It uses Apache's HTTP
 * client because that client connects to the addresses from Daka's own resolver, while Host, SNI and the certificate
 * check use the name. The JDK's client does its own DNS lookups.
 */
final class Sender implements AutoCloseable {
    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

    /**
     * Maximum number of bytes to read from a response. Only its status and Retry-After matter; the rest of a longer
     * response is left unread.
     */
    private static final int LONGEST_ANSWER = 16 * 1024;

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    /** Maximum age of a connection, and thus the time until a changed DNS entry takes effect. */
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofMinutes(1);

    private final EndpointUrls urls;
    private final Clock clock;
    private final long deadlineMillis;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    Sender(WebhookSettings settings, EndpointUrls urls, ReachableNames names, SSLContext tls, Clock clock) {
        this.urls = urls;
        this.clock = clock;
        this.deadlineMillis = settings.deadline().toMillis();
        this.client = HttpClients.custom()
                .setConnectionManager(connections(settings, names, tls))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Daka")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        this.deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "webhook-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static PoolingHttpClientConnectionManager connections(
            WebhookSettings settings, ReachableNames names, SSLContext tls) {
        Timeout read = Timeout.of(settings.responseTimeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnTotal(settings.workers())
                .setMaxConnPerRoute(settings.workers())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(read)
                        .setTimeToLive(CONNECTION_LIFE)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .build();
    }

    /** Sends the delivery. Returns within the deadline even if the receiver hangs. */
    Attempt send(Delivery delivery) {
        Endpoint endpoint = delivery.endpoint();
        if (urls.faultOf(endpoint.url()).isPresent()) {
            return Attempt.failed(Attempt.Failure.REFUSED_URL);
        }
        HttpPost request = request(delivery);
        Future<?> deadline = deadlines.schedule(request::cancel, deadlineMillis, TimeUnit.MILLISECONDS);
        Attempt answered = null;
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            Header pause = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            answered = Attempt.answered(
                    response.getCode(), RetryAfter.read(pause == null ? null : pause.getValue(), clock.instant()));
            readToEnd(response, request);
        } catch (IOException failure) {
            // Once the status has arrived, a later failure does not change the result.
            if (answered == null) {
                return Attempt.failed(request.isCancelled() ? Attempt.Failure.TIMED_OUT : reason(failure));
            }
        } finally {
            deadline.cancel(false);
        }
        return answered;
    }

    private HttpPost request(Delivery delivery) {
        Instant now = clock.instant();
        String id = delivery.eventId().toString();
        HttpPost request = new HttpPost(delivery.endpoint().url());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader(
                "webhook-signature", SigningSecrets.sign(delivery.endpoint().secretsAt(now), id, now, delivery.body()));
        request.setEntity(new ByteArrayEntity(delivery.body().getBytes(StandardCharsets.UTF_8), CLOUD_EVENT));
        return request;
    }

    /**
     * Reads the response to its end, so that the connection can be reused. If the response is too long, the connection
     * is closed.
     */
    private static void readToEnd(ClassicHttpResponse response, HttpPost request) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null && entity.getContent().readNBytes(LONGEST_ANSWER).length == LONGEST_ANSWER) {
            request.cancel();
        }
    }

    private static Attempt.Failure reason(IOException failure) {
        if (failure instanceof RefusedAddress) {
            return Attempt.Failure.REFUSED_ADDRESS;
        }
        if (failure instanceof UnknownHostException) {
            return Attempt.Failure.UNKNOWN_HOST;
        }
        if (failure instanceof InterruptedIOException) {
            return Attempt.Failure.TIMED_OUT;
        }
        if (failure instanceof SSLException) {
            return Attempt.Failure.TLS;
        }
        return failure instanceof ConnectException || failure instanceof NoRouteToHostException
                ? Attempt.Failure.UNREACHABLE
                : Attempt.Failure.BROKEN_ANSWER;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
