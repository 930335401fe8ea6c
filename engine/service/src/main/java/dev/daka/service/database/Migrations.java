package dev.daka.service.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations have the rights of the database's user, on connections of their own; the service's have those of its role. */
@Configuration
class Migrations {
    @Bean
    FlywayConfigurationCustomizer connectionsOfTheirOwn(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:#{null}}") @Nullable String username,
            @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
        return flyway -> flyway.dataSource(url, username, password);
    }
}
