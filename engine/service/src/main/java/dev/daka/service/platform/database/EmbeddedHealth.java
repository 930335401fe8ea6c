package dev.daka.service.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health's {@code embeddedPostgres}: DOWN once the embedded PostgreSQL does not come back by itself. Until then it says that it is
 * being started again. UP for an outside server, which is not Daka's to start.
 */
@Component("embeddedPostgres")
class EmbeddedHealth implements HealthIndicator {
    private final ObjectProvider<ServerWatch> watch;

    EmbeddedHealth(ObjectProvider<ServerWatch> watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        ServerWatch watching = watch.getIfAvailable();
        if (watching == null) {
            return Health.up().withDetail("server", "outside").build();
        }
        ServerWatch.State state = watching.state();
        if (state.running()) {
            return Health.up().withDetail("server", "running").build();
        }
        Health.Builder health = state.isHopeless() ? Health.down() : Health.up();
        health.withDetail("server", "being started again").withDetail("tries", state.failures());
        StartFault fault = state.fault();
        return fault == null
                ? health.build()
                : health.withDetail("reason", fault.line()).build();
    }
}
