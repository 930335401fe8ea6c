package dev.daka.service.delivery.webhooks;

import dev.daka.service.delivery.webhooks.DeliverEvent.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Metrics: attempts by outcome, and the age of the oldest undelivered event of enabled endpoints. */
@Component
class DeliveryMeters {
    private static final double MILLIS = 1000.0;

    private final MeterRegistry registry;

    DeliveryMeters(MeterRegistry registry, DeliveryLog log, Clock clock) {
        this.registry = registry;
        Gauge.builder(
                        "daka.webhooks.oldest",
                        () -> log.oldest()
                                .map(since ->
                                        Duration.between(since, clock.instant()).toMillis() / MILLIS)
                                .orElse(0.0))
                .baseUnit("seconds")
                .description("Age of the oldest event that is not delivered")
                .register(registry);
    }

    void count(Verdict verdict) {
        registry.counter("daka.webhooks.attempts", "outcome", verdict.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
