package dev.daka.service.actions;

import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts what was decided, for Prometheus. */
@Component
class DecisionMeters {
    private final MeterRegistry registry;
    private final Timer decide;

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.decide = Timer.builder("daka.decide")
                .description("From the checked action to the committed booking")
                .register(registry);
    }

    <T> T timed(Supplier<T> work) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return work.get();
        } finally {
            sample.stop(decide);
        }
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
            if (granted.effect() instanceof Effect.AddPoints add) {
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
