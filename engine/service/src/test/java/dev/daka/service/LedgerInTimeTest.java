package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.chores.Chore;
import dev.daka.service.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A service with a database of its own and the shipped currencies: points expire a year later at the end of the month, in
 * Shanghai, and may be owed. Nothing but the tests books what time makes of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerInTimeTest {
    private static final Duration YEARS = Duration.ofDays(800);

    private final DatabaseAddress database = TestDatabase.another("ledger_in_time");
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            database.url(), Objects.requireNonNull(database.username()), Objects.requireNonNull(database.password())));
    private ConfigurableApplicationContext service;
    private TestClock clock;
    private Api api;
    private Browser operator;

    @BeforeAll
    void startsTheService() {
        Path rules = TestRules.empty("rules-in-time");
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
        settings.put(
                "daka.home", TestDatabase.home().folder().resolve("in-time").toString());
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

    private void earn(String member, long points) {
        assertThat(act(member, points).status()).isEqualTo(200);
    }

    private Answer act(String member, long points) {
        return api.post(
                "/v1/actions",
                Api.actionAt(clock.instant(), "a-" + UUID.randomUUID(), member, "purchased", ",\"amount\":" + points));
    }

    private long available(String member) {
        return api.get("/v1/members/" + member).balance();
    }

    private void settle() {
        service.getBean("settleChore", Chore.class).run(() -> true);
    }

    private List<String> events(String member) {
        return owner.sql("SELECT type || ' ' || (body::jsonb #>> '{data,effect,points}') FROM outbox"
                        + " WHERE member_id = ? AND type LIKE '%.points.%' ORDER BY event_no")
                .param(member)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsOverIsNeitherShownNorSpentBeforeItIsBooked() {
        earn("m-late", 40);
        clock.later(YEARS, () -> {
            assertThat(available("m-late")).isZero();
            assertThat(api.hold("m-late", "h-1", 1).problem()).isEqualTo("409 not-enough-points points");
            assertThat(act("m-late", 7).balance()).isEqualTo(7);
        });
        assertThat(events("m-late"))
                .containsExactly("dev.daka.points.added 40", "dev.daka.points.added 7", "dev.daka.points.expired 40");
    }

    @Test
    void whatIsOverIsBookedAndToldOfWithoutTheMember() {
        earn("m-idle", 40);
        clock.later(YEARS, () -> {
            settle();
            settle();
        });
        assertThat(events("m-idle")).containsExactly("dev.daka.points.added 40", "dev.daka.points.expired 40");
        assertThat(available("m-idle")).isZero();
        assertThat(api.send(api.request("/actuator/prometheus")).body())
                .containsPattern("daka_ledger_settled_total\\{kind=\"expiry\"} [1-9]");
    }

    @Test
    void pendingPointsAreReleasedInTimeOrByTheActionThatConfirms() {
        for (String member : List.of("m-waits", "m-confirms")) {
            api.post("/v1/actions", Api.actionAt(clock.instant(), "w-1", member, "visited", ""));
            assertThat(available(member)).isZero();
        }
        api.post(
                "/v1/actions",
                Api.actionAt(
                        clock.instant(),
                        "w-2",
                        "m-confirms",
                        "orderConfirmed",
                        ",\"attributes\":{\"confirms\":\"w-1\"}"));
        assertThat(available("m-confirms")).isEqualTo(20);
        clock.later(Duration.ofDays(7), () -> {
            assertThat(available("m-waits")).isEqualTo(20);
            settle();
        });
        assertThat(available("m-waits")).as("it is booked").isEqualTo(20);
        for (String member : List.of("m-waits", "m-confirms")) {
            assertThat(events(member)).containsExactly("dev.daka.points.added 20", "dev.daka.points.released 20");
        }
    }

    @Test
    void pointsAreHeldAndRedeemedOnceAndCancellingGoesByTheCurrency() {
        Answer earned = act("m-mall", 100);
        Answer held = api.hold("m-mall", "h-1", 70);
        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.at("/state")).isEqualTo("held");
        assertThat(available("m-mall")).isEqualTo(30);
        assertThat(api.end("m-mall", "h-1", "redemption").at("/state")).isEqualTo("redeemed");
        Answer again = api.hold("m-mall", "h-1", 70);
        assertThat(again.body()).isEqualTo(held.body());
        assertThat(again.replayed()).isTrue();
        assertThat(api.end("m-mall", "h-1", "redemption").replayed()).isTrue();
        assertThat(api.end("m-mall", "h-1", "release").problem()).isEqualTo("409 hold-ended");
        assertThat(api.hold("m-mall", "h-1", 71).problem()).isEqualTo("422 hold-id-reused holdId");
        assertThat(api.hold("m-mall", "h-2", 31).at("/detail")).isEqualTo("The member can spend 30 points");
        assertThat(api.end("m-mall", "h-3", "redemption").problem()).isEqualTo("404 not-found");
        assertThat(api.hold("m-mall", "h-4", 0).problem()).isEqualTo("422 invalid-field points");
        assertThat(api.post("/v1/members/m-mall/holds", "{\"holdId\":\"h\",\"points\":1,\"currency\":\"shells\"}")
                        .problem())
                .isEqualTo("422 invalid-field currency");

        Answer cancelled = api.cancel(earned.at("/actionId"), "m-mall", "c-1");

        assertThat(cancelled.at("/reversed/0/owed")).as(cancelled.body()).isEqualTo("70");
        assertThat(available("m-mall")).isEqualTo(-70);
        assertThat(api.hold("m-mall", "h-5", 1).at("/detail")).isEqualTo("The member can spend -70 points");
        List<String> kinds = StreamSupport.stream(
                        api.get("/v1/members/m-mall/entries")
                                .json()
                                .path("entries")
                                .spliterator(),
                        false)
                .map(entry -> entry.path("kind").asString() + " "
                        + entry.path("account").asString() + " "
                        + entry.path("balance").asLong())
                .toList();
        assertThat(kinds)
                .containsExactly(
                        "reversal available -70",
                        "reversal available 0",
                        "redemption held 0",
                        "hold held 70",
                        "hold available 30",
                        "grant available 100");
    }

    private JsonNode reconcile() {
        Answer answer = operator.post("/admin/api/reconciliations", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void everyPointIsAccountedFor() {
        earn("m-figures", 50);
        api.hold("m-figures", "h-1", 20);
        api.hold("m-figures", "h-2", 10);
        api.end("m-figures", "h-1", "redemption");
        JsonNode run = reconcile();
        assertThat(run.path("differences").asLong(-1)).as(run.toString()).isZero();
        assertThat(run.path("startedBy").asString()).isEqualTo("operator");
        JsonNode points = run.at("/figures/0");
        assertThat(points.path("currency").asString()).isEqualTo("points");
        assertThat(points.path("issued").asLong()).isGreaterThanOrEqualTo(50);
        assertThat(
                        List.of(
                                        "available",
                                        "pending",
                                        "held",
                                        "redeemed",
                                        "expired",
                                        "pooled",
                                        "writtenOff",
                                        "reversed")
                                .stream()
                                .mapToLong(name -> points.path(name).asLong())
                                .sum())
                .isEqualTo(points.path("issued").asLong());
        assertThat(operator.get("/admin/api/reconciliations").at("/runs/0/id"))
                .isEqualTo(run.path("id").asString());
        assertThatThrownBy(() -> service.getBean(JdbcClient.class)
                        .sql("UPDATE reconciliation SET differences = 0")
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    /** Two years of three members, with whatever applications and time do to their points. */
    @Test
    void whateverHappensEveryPointIsAccountedFor() {
        new RandomDeeds(api, clock, 7).live(240, Duration.ofDays(3));
        assertThat(reconcile().path("differences").asLong(-1)).isZero();
        assertThat(owner.sql("SELECT DISTINCT kind FROM entry WHERE member_id LIKE 'm-any-%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "grant", "release", "expiry", "hold", "redemption", "holdRelease", "reversal");
    }

    /** What is corrupted, which check finds it, and how it is mended. */
    @Test
    void aDifferenceFreezesPayoutsUntilItIsMended() {
        earn("m-broken", 50);
        api.hold("m-broken", "h-1", 10);
        List<List<String>> faults = List.of(
                List.of("UPDATE lot SET points = points + 5 WHERE member_id = 'm-broken'", "lot"),
                List.of("UPDATE hold SET points = points + 5 WHERE member_id = 'm-broken'", "held"),
                List.of("INSERT INTO expired_lot VALUES ('m-broken', 'points', '2020-01-31', 5)", "expired"),
                List.of(
                        "INSERT INTO budget (campaign, limit_name, day, amount, leased, returned)"
                                + " VALUES ('c', 'l', '2020-01-31', 10, 0, 5)",
                        "budget"));
        for (List<String> fault : faults) {
            owner.sql(fault.get(0)).update();
        }
        JsonNode run = reconcile();
        assertThat(kinds(run)).contains("lot", "held", "expired", "budget", "hold", "currency");
        assertThat(run.at("/found/0/memberId").asString()).isEqualTo("m-broken");
        assertThat(run.at("/found/0/expected").asLong()).isEqualTo(40);
        assertThat(run.at("/found/0/found").asLong()).isEqualTo(45);
        assertThat(api.send(api.request("/actuator/health")).body()).contains("\"ledger\":{");
        assertThat(api.send(api.request("/actuator/health/readiness")).status()).isEqualTo(200);
        assertThat(api.send(api.request("/actuator/health/ledger")).status()).isEqualTo(503);
        assertThat(api.send(api.request("/actuator/prometheus")).body())
                .containsPattern("daka_ledger_differences [1-9]");
        assertThat(api.hold("m-broken", "h-2", 1).problem()).isEqualTo("503 payouts-frozen");
        assertThat(api.end("m-broken", "h-1", "redemption").problem()).isEqualTo("503 payouts-frozen");
        assertThat(api.hold("m-broken", "h-1", 15).replayed()).isTrue();
        earn("m-broken", 1);

        owner.sql("UPDATE lot SET points = points - 5 WHERE member_id = 'm-broken'")
                .update();
        owner.sql("UPDATE hold SET points = points - 5 WHERE member_id = 'm-broken'")
                .update();
        owner.sql("DELETE FROM expired_lot WHERE last_day = '2020-01-31'").update();
        owner.sql("DELETE FROM budget WHERE campaign = 'c'").update();
        assertThat(kinds(reconcile()))
                .as("the balance of the entry that was booked meanwhile, until the next one")
                .containsExactly("balance");
        earn("m-broken", 1);
        assertThat(reconcile().path("differences").asLong(-1)).isZero();
        assertThat(api.send(api.request("/actuator/health/ledger")).status()).isEqualTo(200);
        assertThat(api.end("m-broken", "h-1", "redemption").status()).isEqualTo(200);
    }

    private static List<String> kinds(JsonNode run) {
        return StreamSupport.stream(run.path("found").spliterator(), false)
                .map(found -> found.path("kind").asString())
                .toList();
    }

    @Test
    void ofSeveralReplicasOneReconcilesAtNight() {
        Chore chore = service.getBean("reconcileChore", Chore.class);
        chore.run(() -> true);
        chore.run(() -> true);
        assertThat(owner.sql("SELECT count(*) FROM reconciliation WHERE started_by IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneReconcilesAtATime() {
        new TransactionTemplate(service.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            service.getBean(JdbcClient.class)
                    .sql("SELECT pg_advisory_xact_lock(?)")
                    .param(0x64616b61_6c656467L)
                    .query()
                    .listOfRows();
            assertThat(operator.post("/admin/api/reconciliations", "{}").problem())
                    .isEqualTo("409 in-progress");
        });
    }

    @Test
    void anAnswerIsForgottenButNeverBookedAgain() {
        String body = Api.actionAt(clock.instant(), "a-old", "m-old", "purchased", ",\"amount\":9");
        api.post("/v1/actions", body);
        earn("m-old", 1);
        owner.sql("UPDATE decision SET decided_at = now() - interval '401 days' WHERE action_id = 'a-old'")
                .update();
        service.getBean("forgetAnswers", Chore.class).run(() -> true);
        assertThat(owner.sql("SELECT count(*) FROM decision WHERE response = '' AND standing IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(api.post("/v1/actions", body).problem()).isEqualTo("410 answer-gone");
        assertThat(api.post("/v1/actions", body.replace("9", "8")).problem())
                .isEqualTo("422 action-id-reused actionId");
        assertThat(available("m-old")).isEqualTo(10);
        assertThatThrownBy(() -> service.getBean(JdbcClient.class)
                        .sql("SELECT forget_answers(?, 10)")
                        .param(Timestamp.from(Instant.now()))
                        .query(Integer.class)
                        .single())
                .hasStackTraceContaining("Answers of the last 30 days are kept");
    }
}
