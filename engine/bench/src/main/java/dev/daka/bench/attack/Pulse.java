package dev.daka.bench.attack;

import dev.daka.bench.load.machine.ServiceProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** Ordinary callers. Measures the latency of their requests and counts the failures. */
final class Pulse {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 20_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Histogram micros = new Histogram(60_000_000, 3);
    private long errors;

    Pulse(InetSocketAddress service) {
        this.address = "http://127.0.0.1:" + service.getPort();
    }

    void act(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            String action = "{\"actionId\":\"%s\",\"memberId\":\"m-%d\",\"type\":\"signedIn\",\"occurredAt\":\"%s\"}"
                    .formatted(UUID.randomUUID(), System.nanoTime() % 1_000, Instant.now());
            measure(HttpRequest.newBuilder(URI.create(address + "/v1/actions"))
                    .header("Authorization", "Bearer " + ServiceProcess.KEY)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(action)));
        }
    }

    void probe(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            measure(HttpRequest.newBuilder(URI.create(address + "/actuator/health/liveness")));
        }
    }

    private void measure(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            errors += answer.statusCode() == 200 ? 0 : 1;
        } catch (IOException failed) {
            errors++;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return;
        }
        micros.recordValue(Math.min(micros.getHighestTrackableValue(), (System.nanoTime() - start) / 1_000));
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    long count() {
        return micros.getTotalCount();
    }

    long errors() {
        return errors;
    }
}
