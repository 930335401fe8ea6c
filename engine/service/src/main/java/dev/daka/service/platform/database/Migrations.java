package dev.daka.service.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes migrations connect as the owner of the tables, while the service connects as a user with only its role's
 * rights. Without {@code daka.migrations} settings, migrations use the service's connection settings.
 */
@Configuration
class Migrations {
    @Bean
    FlywayConfigurationCustomizer connectionsOfTheirOwn(
            @Value("${daka.migrations.url:${spring.datasource.url}}") String url,
            @Value("${daka.migrations.username:${spring.datasource.username:#{null}}}") @Nullable String username,
            @Value("${daka.migrations.password:${spring.datasource.password:#{null}}}") @Nullable String password) {
        return flyway -> flyway.dataSource(url, username, password);
    }
}
