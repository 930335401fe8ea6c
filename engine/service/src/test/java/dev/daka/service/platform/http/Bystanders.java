package dev.daka.service.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.core.env.Environment;

/** Ordinary callers during an attack: some post actions, one probes liveness. */
final class Bystanders {
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int APPLICATIONS = 3;

    private final Api api;
    private final Duration inTime;

    Bystanders(Environment environment) {
        this.api = new Api(environment, HttpClient.newHttpClient());
        this.inTime = inTime();
    }

    /** 5 s; more on a machine on which other programs need more than twice its processors. */
    private static Duration inTime() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        double crowded = system.getSystemLoadAverage() / (2 * system.getAvailableProcessors());
        return Duration.ofMillis((long) (IN_TIME.toMillis() * Math.max(1, crowded)));
    }

    private static long slowest(List<List<Long>> nanos) {
        return nanos.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Checks that every single answer arrives within 5 s. */
    void areServedFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        areServed(() -> System.nanoTime() < end);
    }

    /** Runs while the condition holds, at most 20 s. */
    void areServedWhile(BooleanSupplier attacked) {
        long end = System.nanoTime() + LONGEST.toNanos();
        areServed(() -> attacked.getAsBoolean() && System.nanoTime() < end);
        assertThat(attacked.getAsBoolean()).isFalse();
    }

    private void areServed(BooleanSupplier attacked) {
        List<List<Long>> nanos = served(attacked);
        assertThat(nanos).allSatisfy(each -> assertThat(each).isNotEmpty());
        assertThat(Duration.ofNanos(slowest(nanos))).isLessThan(inTime);
    }

    private List<List<Long>> served(BooleanSupplier going) {
        return AtOnce.run(APPLICATIONS + 1, turn -> nanosOf(turn == 0 ? this::probe : this::act, going));
    }

    private static List<Long> nanosOf(Runnable call, BooleanSupplier attacked) {
        List<Long> nanos = new ArrayList<>();
        while (attacked.getAsBoolean()) {
            long start = System.nanoTime();
            call.run();
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private void act() {
        String id = UUID.randomUUID().toString();
        Answer answer = api.send(api.json("/v1/actions")
                .POST(BodyPublishers.ofString(Api.action(id, "bystander-" + id, "signedIn", ""))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void probe() {
        Answer answer = api.send(api.request("/actuator/health/liveness"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
