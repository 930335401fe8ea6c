package dev.daka.service.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the round trips to the database for deciding and booking actions. */
@Component
class RoundTrips {
    private final Counter counter;

    RoundTrips(MeterRegistry meters) {
        counter = Counter.builder("daka.roundtrips")
                .description("Round trips to PostgreSQL for deciding and booking actions")
                .register(meters);
    }

    void count() {
        counter.increment();
    }
}
