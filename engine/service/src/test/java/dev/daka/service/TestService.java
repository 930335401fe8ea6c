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

/** What the service under test stands on. */
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
        // The clock is moved for some tests, and storages are tried with what no ledger has.
        settings.put("daka.ledger.settle-every", "0s");
        settings.put("daka.ledger.reconcile-at", "-");
        // Receivers of webhooks are the tests' own.
        settings.put("daka.webhooks.allow-http", true);
        settings.put("daka.webhooks.allowed-networks", "127.0.0.1");
        return settings;
    }

    /** Where the tables are, for their owner and for the service. */
    public static Map<String, String> on(DatabaseAddress database) {
        Map<String, String> settings = new HashMap<>(database.properties("daka.migrations."));
        settings.putAll(TestDatabase.ofService(database).properties("spring.datasource."));
        return settings;
    }

    /** Another start of the service, on a free port. Whoever asks for it closes it. */
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        return start(settings, Daka.class);
    }

    /** The same with the tests' clock. */
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

    /** Applies them before anything of the service is made. */
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
