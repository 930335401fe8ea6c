package dev.daka.service.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrations connect as the owner of the tables, the service as a user that only has the rights of its role. Without settings of
 * their own migrations connect as the service does.
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
