package dev.daka.service.platform.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Health indicator {@code database}: DOWN with a reason while PostgreSQL does not answer. */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    private final JdbcClient jdbc;

    DatabaseHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            return Health.up().build();
        } catch (DataAccessException unreachable) {
            return Health.down()
                    .withDetail("reason", DatabaseUnavailable.reason(unreachable))
                    .build();
        }
    }
}
