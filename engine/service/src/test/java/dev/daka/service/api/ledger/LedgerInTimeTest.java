package dev.daka.service.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Ledgers;
import dev.daka.service.OwnLedger;
import dev.daka.service.RandomDeeds;
import dev.daka.service.platform.jobs.Job;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Effects of time on points, booked or not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerInTimeTest extends OwnLedger {
    LedgerInTimeTest() {
        super("ledger_in_time");
    }

    @Test
    void expiredPointsAreNeitherShownNorSpentBeforeTheExpiryIsBooked() {
        earn("m-late", 40);
        clock.later(YEARS, () -> {
            assertThat(available("m-late")).isZero();
            assertThat(api.hold("m-late", "h-1", 1).problem()).isEqualTo("409 not-enough-points points");
            assertThat(act("m-late", 7).balance()).isEqualTo(7);
        });
        assertThat(events("m-late"))
                .containsExactly("dev.daka.points.added 40", "dev.daka.points.expired -40", "dev.daka.points.added 7");
    }

    @Test
    void expiryIsBookedAndReportedWithoutARequestOfTheMember() {
        earn("m-idle", 40);
        clock.later(YEARS, () -> {
            settle();
            settle();
        });
        assertThat(events("m-idle")).containsExactly("dev.daka.points.added 40", "dev.daka.points.expired -40");
        assertThat(available("m-idle")).isZero();
        assertThat(api.send(api.request("/actuator/prometheus")).body())
                .containsPattern("daka_ledger_settled_total\\{kind=\"expiry\"} [1-9]");
    }

    @Test
    void pendingPointsAreReleasedByTimeOrByAConfirmingAction() {
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
        assertThat(available("m-waits")).as("the release is booked").isEqualTo(20);
        for (String member : List.of("m-waits", "m-confirms")) {
            assertThat(events(member)).containsExactly("dev.daka.points.added 20", "dev.daka.points.released 20");
        }
    }

    @Test
    void pointsAreHeldAndRedeemedOnceAndCancellationsFollowTheCurrency() {
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
        assertThat(api.hold("m-mall", "h-2", 31).at("/detail")).isEqualTo("The member has 30 available points");
        assertThat(api.end("m-mall", "h-3", "redemption").problem()).isEqualTo("404 not-found");
        assertThat(api.hold("m-mall", "h-4", 0).problem()).isEqualTo("422 invalid-field points");
        assertThat(api.post("/v1/members/m-mall/holds", "{\"holdId\":\"h\",\"points\":1,\"currency\":\"shells\"}")
                        .problem())
                .isEqualTo("422 invalid-field currency");

        Answer cancelled = api.cancel(earned.at("/actionId"), "m-mall", "c-1");

        assertThat(cancelled.at("/reversed/0/owed")).as(cancelled.body()).isEqualTo("70");
        assertThat(available("m-mall")).isEqualTo(-70);
        assertThat(new Ledgers(owner).told("m-mall"))
                .filteredOn(told -> told.startsWith("dev.daka.points.reversed "))
                .containsExactly(
                        "dev.daka.points.reversed {\"type\":\"reversePoints\",\"points\":-100,\"currency\":\"points\","
                                + "\"found\":{\"available\":30,\"owed\":70}}");
        assertThat(api.hold("m-mall", "h-5", 1).at("/detail")).isEqualTo("The member has -70 available points");
        List<String> kinds = StreamSupport.stream(
                        api.get("/v1/members/m-mall/entries")
                                .json()
                                .path("items")
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

    @Test
    void aHoldIsNotRedeemedWhileTheMemberOwesPoints() {
        Answer order = act("m-owes", 200);
        api.hold("m-owes", "h-1", 150);
        assertThat(api.cancel(order.at("/actionId"), "m-owes", "c-1").balance()).isEqualTo(-150);
        Answer refused = api.end("m-owes", "h-1", "redemption");
        assertThat(refused.problem()).isEqualTo("409 member-owes");
        assertThat(refused.at("/detail")).isEqualTo("The member owes 150 points");
        assertThat(api.end("m-owes", "h-1", "release").at("/state")).isEqualTo("released");
        assertThat(available("m-owes")).isZero();
    }

    @Test
    void balancesShowTheNextExpiry() {
        earn("m-next", 40);
        JsonNode points = api.get("/v1/members/m-next").json().at("/balances/points");
        assertThat(points.at("/nextExpiry/points").asLong()).isEqualTo(40);
        Instant at = Instant.parse(points.at("/nextExpiry/at").asString());
        assertThat(at).isAfter(clock.instant().plus(Duration.ofDays(365)));
        clock.later(
                Duration.between(clock.instant(), at).minusSeconds(60),
                () -> assertThat(available("m-next")).isEqualTo(40));
        clock.later(
                Duration.between(clock.instant(), at).plusSeconds(1),
                () -> assertThat(available("m-next")).isZero());
    }

    @Test
    void issuedPointsEqualTheSumOfAllOtherFigures() {
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

    /** Two years of three members with random requests. */
    @Test
    void figuresAddUpAfterRandomRequests() {
        new RandomDeeds(api, clock, 7).live(240, Duration.ofDays(3));
        assertThat(reconcile().path("differences").asLong(-1)).isZero();
        assertThat(owner.sql("SELECT DISTINCT kind FROM entry WHERE member_id LIKE 'm-any-%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "grant", "release", "expiry", "hold", "redemption", "holdRelease", "reversal");
    }

    @Test
    void onlyOneReplicaReconcilesAtNight() {
        Job job = service.getBean("reconcileJob", Job.class);
        job.run(() -> true);
        job.run(() -> true);
        assertThat(owner.sql("SELECT count(*) FROM reconciliation WHERE started_by IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyOneReconciliationRunsAtATime() {
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

    /** Runs first: rows are forgotten in the order in which they were committed, and its row is the oldest. */
    @Order(1)
    @Test
    void anActionWithAForgottenAnswerIsNotBookedAgain() {
        String[] body = new String[1];
        clock.later(Duration.ofDays(-402), () -> {
            body[0] = Api.actionAt(clock.instant(), "a-old", "m-old", "purchased", ",\"amount\":9");
            assertThat(api.post("/v1/actions", body[0]).status()).isEqualTo(200);
        });
        earn("m-old", 2);
        long available = available("m-old");
        service.getBean("forgetOldData", Job.class).run(() -> true);
        assertThat(api.post("/v1/actions", body[0]).problem()).isEqualTo("410 answer-gone");
        assertThat(api.post("/v1/actions", body[0].replace("9", "8")).problem())
                .isEqualTo("422 action-id-reused actionId");
        assertThat(available("m-old")).isEqualTo(available);
        assertThatThrownBy(() -> service.getBean(JdbcClient.class)
                        .sql("SELECT forget('answers', ?, 10)")
                        .param(Timestamp.from(Instant.now()))
                        .query(Integer.class)
                        .single())
                .hasStackTraceContaining("The last 30 days are kept");
    }
}
