package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.platform.database.DatabaseAddress;
import dev.daka.service.platform.jobs.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * A service with its own database and the shipped currencies: points expire at the end of the month one year later, in
 * Shanghai, and may be owed. Background jobs do not run; only the tests settle.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OwnLedger {
    public static final Duration YEARS = Duration.ofDays(800);

    private final String name;
    private final DatabaseAddress database;
    public final JdbcClient owner;
    public ConfigurableApplicationContext service;
    public TestClock clock;
    public Api api;
    public Browser operator;

    /** @param name name of the database and of the folders, such as {@code ledger_in_time} */
    public OwnLedger(String name) {
        this.name = name;
        this.database = TestDatabase.another(name);
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                Objects.requireNonNull(database.username()),
                Objects.requireNonNull(database.password())));
    }

    @BeforeAll
    void startsTheService() {
        Path rules = TestRules.empty("rules-" + name);
        try {
            Files.copy(
                    Path.of("../../rules/currencies.yaml"),
                    rules.resolve("currencies.yaml"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        TestRules.add(rules, "earning", TestRules.earning());
        TestRules.add(
                rules,
                "waiting",
                TestRules.workbook("waiting")
                        .table("Tasks", "actionType", "points", "pendingDays", "confirmedBy")
                        .row("访问返积分", "访问 visited", 20, 7, "确认收货 orderConfirmed"));
        Map<String, Object> settings = TestService.settings(rules.toString());
        settings.putAll(TestService.on(database));
        settings.put("daka.home", TestDatabase.home().folder().resolve(name).toString());
        service = TestService.startWithClock(settings);
        Environment environment = service.getEnvironment();
        clock = service.getBean(TestClock.class);
        api = new Api(environment);
        operator = Browser.loggedIn(environment);
    }

    @AfterAll
    void stopsTheService() {
        service.close();
    }

    public void earn(String member, long points) {
        assertThat(act(member, points).status()).isEqualTo(200);
    }

    public Answer act(String member, long points) {
        return api.post(
                "/v1/actions",
                Api.actionAt(clock.instant(), "a-" + UUID.randomUUID(), member, "purchased", ",\"amount\":" + points));
    }

    public long available(String member) {
        return api.get("/v1/members/" + member).balance();
    }

    public void settle() {
        service.getBean("settleJob", Job.class).run(() -> true);
    }

    public List<String> events(String member) {
        return new Ledgers(owner)
                .told(member).stream()
                        .filter(told -> told.contains(".points."))
                        .map(told -> told.replaceFirst("\\{.*\"points\":(-?\\d+).*", "$1"))
                        .toList();
    }

    public JsonNode reconcile() {
        Answer answer = operator.post("/admin/api/reconciliations", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
