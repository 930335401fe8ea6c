package dev.daka.service.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health indicator {@code embeddedPostgres}: DOWN once the embedded PostgreSQL has failed to restart 5 times in a row.
 * Before that it is UP and reports the restart attempts. With an external database it is always UP, because Daka does
 * not start that server.
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
