package dev.daka.service.platform.database;

import dev.daka.service.platform.liveness.VitalThreads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Health indicator {@code embeddedPostgres}: DOWN once the embedded PostgreSQL has failed to restart 5 times in a row.
 * Before that it is UP and reports the restart attempts. With an external database it is always UP, because Daka does
 * not start that server.
 */
@Component("embeddedPostgres")
class EmbeddedHealth implements HealthIndicator {
    private final ObjectProvider<ServerWatch> watch;
    private final VitalThreads threads;

    EmbeddedHealth(ObjectProvider<ServerWatch> watch, VitalThreads threads) {
        this.watch = watch;
        this.threads = threads;
    }

    /** Makes liveness depend on the thread that restarts the server. The thread is older than the Spring context. */
    @EventListener(ApplicationReadyEvent.class)
    void watchThread() {
        watch.ifAvailable(watching -> threads.watch(watching.thread()));
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
