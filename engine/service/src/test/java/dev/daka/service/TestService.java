package dev.daka.service;

import dev.daka.service.platform.database.DatabaseAddress;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The configuration of the service under test. */
@TestConfiguration
public class TestService {
    public static final String PASSWORD = "password-of-the-operator";

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Api api(Environment environment) {
        return new Api(environment);
    }

    @Bean
    Ledgers ledgers(JdbcClient jdbc) {
        return new Ledgers(jdbc);
    }

    public static Map<String, Object> settings(String rules) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("daka.home", TestDatabase.home().folder().toString());
        settings.put("daka.rules", rules);
        settings.putAll(on(TestDatabase.address()));
        settings.put("DAKA_DEMO_KEY", Api.KEY);
        settings.put("DAKA_ADMIN_PASSWORD", PASSWORD);
        // Some tests move the clock, and storages are tested with amounts that do not occur in a ledger.
        settings.put("daka.ledger.settle-every", "0s");
        settings.put("daka.ledger.reconcile-at", "-");
        // Webhooks are delivered to receivers of the tests on this machine.
        settings.put("daka.webhooks.allow-http", true);
        settings.put("daka.webhooks.allowed-networks", "127.0.0.1");
        return settings;
    }

    /** Database addresses for the owner and for the service. */
    public static Map<String, String> on(DatabaseAddress database) {
        Map<String, String> settings = new HashMap<>(database.properties("daka.migrations."));
        settings.putAll(TestDatabase.ofService(database).properties("spring.datasource."));
        return settings;
    }

    /** Starts another instance of the service on a free port. The caller closes it. */
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        return start(settings, Daka.class);
    }

    /** Starts another instance with the tests' clock. */
    public static ConfigurableApplicationContext startWithClock(Map<String, Object> settings) {
        return start(settings, Daka.class, TestService.class);
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings, Class<?>... parts) {
        settings.put("server.port", 0);
        return new SpringApplicationBuilder(parts)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings)))
                .run();
    }

    /** Applies the settings before the service creates any part. */
    static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", settings(TestRules.folder().toString())));
        }
    }
}
