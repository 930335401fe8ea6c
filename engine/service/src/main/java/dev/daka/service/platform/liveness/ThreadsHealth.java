package dev.daka.service.platform.liveness;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Liveness' {@code threads}: DOWN with their names where threads died that the service cannot do without. */
@Component("threads")
class ThreadsHealth implements HealthIndicator {
    private final VitalThreads threads;

    ThreadsHealth(VitalThreads threads) {
        this.threads = threads;
    }

    @Override
    public Health health() {
        List<String> dead = threads.dead();
        return dead.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("died", dead).build();
    }
}
