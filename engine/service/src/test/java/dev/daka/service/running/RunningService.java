package dev.daka.service.running;

import dev.daka.service.Daka;
import dev.daka.service.applications.Application;
import dev.daka.service.applications.ApplicationKeys;
import dev.daka.service.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service on a free port, with a key and a password that tests know. */
public final class RunningService implements AutoCloseable {
    public static final String KEY = "key-that-tests-know";
    public static final String USERNAME = "operator";
    public static final String PASSWORD = "password-that-tests-know";

    private final ConfigurableApplicationContext context;
    private final DatabaseAddress database;
    private final @Nullable Path rules;
    private final String url;

    private RunningService(DatabaseAddress database, @Nullable Path rules) {
        this.database = database;
        this.rules = rules;
        SpringApplication application = new SpringApplication(Daka.class);
        this.context = application.run(settings().toArray(String[]::new));
        this.url = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--daka.home=" + TemporaryFolders.home().folder(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--DAKA_DEMO_KEY=" + KEY,
                "--DAKA_ADMIN_PASSWORD=" + PASSWORD));
        if (rules != null) {
            settings.add("--daka.rules=" + rules);
        }
        return settings;
    }

    private static final class Shipped {
        static final RunningService SERVICE = new RunningService(SharedPostgres.newDatabase("shipped"), null);
    }

    private static final class Tested {
        static final RunningService SERVICE =
                new RunningService(SharedPostgres.newDatabase("tested"), TestCampaigns.writtenTo(TemporaryFolders.make()));
    }

    /** With the campaigns that are shipped. All tests share it. */
    public static RunningService withShippedCampaigns() {
        return Shipped.SERVICE;
    }

    /** With {@link TestCampaigns}. All tests share it. */
    public static RunningService withTestCampaigns() {
        return Tested.SERVICE;
    }

    /** What is there after a restart: another process on the same database. Whoever asks for it closes it. */
    public RunningService startedAgain() {
        return new RunningService(database, rules);
    }

    public String url() {
        return url;
    }

    /** The demo application. */
    public Caller application() {
        return application(KEY);
    }

    public Caller application(String key) {
        return anybody().with("Authorization", "Bearer " + key);
    }

    /** Somebody who shows nothing. */
    public Caller anybody() {
        return Caller.at(url);
    }

    /** A browser in which nobody is logged in yet. */
    public Browser browser() {
        return Browser.at(url);
    }

    public void addKey(String application, String key) {
        keys().add(new Application(application), key);
    }

    public void revokeKey(String key) {
        keys().revoke(key);
    }

    private ApplicationKeys keys() {
        return context.getBean(ApplicationKeys.class);
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    public long number(String sql, Object... parameters) {
        return database().sql(sql).params(parameters).query(Long.class).single();
    }

    /** How many rows there are that only a booking adds. */
    public long booked() {
        return number("SELECT (SELECT count(*) FROM decision) + (SELECT count(*) FROM entry)"
                + " + (SELECT count(*) FROM member) + (SELECT count(*) FROM wallet) + (SELECT count(*) FROM metric_day)"
                + " + (SELECT count(*) FROM cap) + (SELECT count(*) FROM budget)");
    }

    @Override
    public void close() {
        context.close();
    }
}
