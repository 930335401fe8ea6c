package dev.daka.service.platform.liveness;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health indicator {@code threads}: DOWN with the names of vital threads that have died. */
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
