package dev.daka.service.booking;

import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.AddPoints;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts decisions, points and batches, for Prometheus. */
@Component
class DecisionMeters {
    private final MeterRegistry registry;
    private final Timer decide;
    private final Counter bookings;
    private final Counter batches;

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.decide = Timer.builder("daka.decide")
                .description("From the checked action to the committed booking")
                .register(registry);
        this.bookings = Counter.builder("daka.bookings")
                .description("Actions that went through the workers")
                .register(registry);
        this.batches = Counter.builder("daka.batches")
                .description("Batches that they were booked in")
                .register(registry);
    }

    void waiting(Supplier<Number> actions) {
        Gauge.builder("daka.waiting", actions)
                .description("Actions that wait to be decided")
                .register(registry);
    }

    void answered(long nanos) {
        decide.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts one batch, whether or not its actions were booked. */
    void batch(int actions) {
        bookings.increment(actions);
        batches.increment();
    }

    void booked(Decision decision) {
        String outcome = "nothing";
        if (!decision.granted().isEmpty()) {
            outcome = "granted";
        } else if (!decision.withheld().isEmpty()) {
            outcome = "withheld";
        }
        registry.counter("daka.decisions", "outcome", outcome).increment();
        for (Outcome.Granted granted : decision.granted()) {
            if (granted.effect() instanceof AddPoints add) {
                registry.counter(
                                "daka.points.granted",
                                "campaign",
                                granted.campaign().value())
                        .increment((double) add.points());
            }
        }
        for (Outcome.Withheld withheld : decision.withheld()) {
            registry.counter(
                            "daka.effects.withheld",
                            "campaign",
                            withheld.campaign().value(),
                            "limit",
                            withheld.why().limit().name())
                    .increment();
        }
    }

    void replayed() {
        registry.counter("daka.decisions", "outcome", "replayed").increment();
    }
}
