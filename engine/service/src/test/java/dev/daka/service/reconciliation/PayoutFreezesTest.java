package dev.daka.service.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.CounterDays;
import dev.daka.core.journal.DayUse;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.MetricDays;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.Hold;
import dev.daka.service.Answer;
import dev.daka.service.OwnLedger;
import dev.daka.service.StoredStates;
import dev.daka.service.platform.jobs.Job;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Differences in a member's points stop the payouts of that member. Other differences stop the payouts of all members.
 */
class PayoutFreezesTest extends OwnLedger {
    private static final String RECONCILIATIONS = "/admin/api/reconciliations";
    private static final String BUDGET =
            "INSERT INTO shared_counter (kind, owner, name, period, amount, leased, returned, most)"
                    + " VALUES ('budget', 'c', 'l', '2020-01-31', 10, 0, 5, 10)";

    private final StoredStates states = new StoredStates(owner);

    private static final LocalDate LAST_DAY = LocalDate.of(2020, 1, 31);

    PayoutFreezesTest() {
        super("payout_freezes");
    }

    @AfterEach
    void nothingStaysFrozen() {
        owner.sql("DELETE FROM shared_counter WHERE owner = 'c'").update();
        reconcile();
        assertThat(operator.get(RECONCILIATIONS).json().path("freezes")).isEmpty();
    }

    private static List<String> kinds(JsonNode run) {
        return StreamSupport.stream(run.path("found").spliterator(), false)
                .map(found -> found.path("kind").asString())
                .toList();
    }

    private Answer clear(String freeze, String reason) {
        return operator.post(RECONCILIATIONS + "/freezes/" + freeze + "/clearance", "{\"reason\":\"" + reason + "\"}");
    }

    @Test
    void aMembersDifferenceStopsOnlyThePayoutsOfThatMember() {
        earn("m-broken", 50);
        earn("m-sound", 50);
        api.hold("m-broken", "h-1", 10);
        api.hold("m-sound", "h-1", 10);
        states.addPoints("m-broken", 5);

        JsonNode run = reconcile();

        assertThat(kinds(run)).containsExactly("lot");
        assertThat(run.at("/found/0/memberId").asString()).isEqualTo("m-broken");
        Answer page = operator.get(RECONCILIATIONS);
        assertThat(page.at("/payoutsFrozen")).isEqualTo("false");
        assertThat(page.at("/frozenMembers")).isEqualTo("1");
        assertThat(page.at("/freezes/0/memberId")).isEqualTo("m-broken");
        assertThat(page.at("/freezes/0/runId")).isEqualTo(run.path("id").asString());
        Answer refused = api.hold("m-broken", "h-2", 1);
        assertThat(refused.problem()).isEqualTo("409 payouts-frozen");
        assertThat(refused.at("/detail")).contains("this member");
        assertThat(api.end("m-broken", "h-1", "redemption").problem()).isEqualTo("409 payouts-frozen");
        assertThat(api.hold("m-sound", "h-2", 1).status()).isEqualTo(200);
        assertThat(api.end("m-sound", "h-1", "redemption").status()).isEqualTo(200);
        assertThat(api.send(api.request("/actuator/health/ledger")).status()).isEqualTo(503);
        assertThat(api.send(api.request("/actuator/health/readiness")).status()).isEqualTo(200);
        assertThat(api.send(api.request("/actuator/prometheus")).body())
                .containsPattern("daka_ledger_differences [1-9]")
                .contains("daka_ledger_frozen_members 1.0");
        earn("m-broken", 1);

        states.addPoints("m-broken", -5);

        assertThat(kinds(reconcile()))
                .as("the wrong balance of the entry that was booked meanwhile; it stops no payouts")
                .containsExactly("balance");
        assertThat(operator.get(RECONCILIATIONS).at("/frozenMembers")).isEqualTo("0");
        assertThat(api.end("m-broken", "h-1", "redemption").status()).isEqualTo(200);
        assertThat(api.send(api.request("/actuator/health/ledger")).status()).isEqualTo(200);
        earn("m-broken", 1);
        assertThat(reconcile().path("differences").asLong(-1)).isZero();
    }

    @Test
    void aDifferenceWithoutAMemberStopsAllPayouts() {
        earn("m-any", 50);
        api.hold("m-any", "h-1", 10);
        owner.sql(BUDGET).update();
        assertThat(kinds(reconcile())).containsExactly("budget");
        Answer refused = api.end("m-any", "h-1", "redemption");
        assertThat(refused.problem()).isEqualTo("409 payouts-frozen");
        assertThat(refused.at("/detail")).contains("the whole ledger");
        Answer page = operator.get(RECONCILIATIONS);
        assertThat(page.at("/payoutsFrozen")).isEqualTo("true");
        assertThat(clear(page.at("/freezes/0/id"), "known, ticket 1").status()).isEqualTo(200);
        assertThat(operator.get(RECONCILIATIONS).at("/payoutsFrozen")).isEqualTo("false");
        assertThat(api.end("m-any", "h-1", "redemption").status()).isEqualTo(200);
        reconcile();
        assertThat(operator.get(RECONCILIATIONS).at("/payoutsFrozen"))
                .as("the difference still exists")
                .isEqualTo("true");
    }

    @Test
    void anOperatorResumesPayoutsWithAReason() {
        earn("m-cleared", 50);
        api.hold("m-cleared", "h-1", 10);
        states.addPoints("m-cleared", 5);
        reconcile();
        String freeze = operator.get(RECONCILIATIONS).at("/freezes/0/id");
        assertThat(clear(freeze, " ").problem()).isEqualTo("422 invalid-field reason");
        assertThat(clear(freeze, "x".repeat(501)).problem()).isEqualTo("422 invalid-field reason");
        assertThat(clear("0", "why").problem()).isEqualTo("404 not-found");
        assertThat(api.end("m-cleared", "h-1", "redemption").problem()).isEqualTo("409 payouts-frozen");

        assertThat(clear(freeze, "compensated, ticket 2").at("/memberId")).isEqualTo("m-cleared");

        assertThat(api.end("m-cleared", "h-1", "redemption").status()).isEqualTo(200);
        assertThat(clear(freeze, "again").problem()).isEqualTo("404 not-found");
        assertThat(owner.sql("SELECT ended_by || ': ' || reason FROM payout_freeze WHERE freeze_id = ?::bigint")
                        .param(freeze)
                        .query(String.class)
                        .single())
                .isEqualTo("operator: compensated, ticket 2");
        assertThatThrownBy(() -> service.getBean(JdbcClient.class)
                        .sql("DELETE FROM payout_freeze")
                        .update())
                .hasStackTraceContaining("permission denied");
        states.addPoints("m-cleared", -5);
        // The entry of the redemption contains a balance from the corrupt state.
        earn("m-cleared", 1);
    }

    /** Each change is found by its check and assigned to the member. */
    @Test
    void everyPartOfAStateIsComparedWithTheRows() {
        earn("m-state", 50);
        api.hold("m-state", "h-1", 10);
        states.change("m-state", PayoutFreezesTest::damageAll);
        owner.sql(BUDGET).update();
        JsonNode run = reconcile();
        assertThat(kinds(run)).containsOnly("lot", "pending", "held", "expired", "metric", "limit", "budget");
        Answer page = operator.get(RECONCILIATIONS);
        assertThat(page.at("/payoutsFrozen")).isEqualTo("true");
        assertThat(page.at("/freezes/1/memberId")).isEqualTo("m-state");
        assertThat(api.hold("m-state", "h-1", 10).replayed())
                .as("a repeated request gets its answer again")
                .isTrue();
        operator.post("/admin/api/journal/rebuild", "{\"memberId\":\"m-state\",\"repair\":true}");
    }

    private static void damageAll(MemberState state) {
        CurrencyWallet pocket = state.wallet().pocket(CurrencyKey.POINTS);
        pocket.restoreLot(Currency.NEVER, 5);
        pocket.restoreExpired(LAST_DAY, 5);
        pocket.restorePending(LocalDate.of(2100, 1, 31), new CurrencyWallet.Waiting(5, 1, 1));
        Hold held = state.wallet().holds().iterator().next();
        state.wallet()
                .apply(new Hold(
                        held.key(),
                        held.transaction(),
                        held.currency(),
                        held.points() + 5,
                        held.lots(),
                        held.heldAt(),
                        null,
                        null));
        MetricDays days = new MetricDays();
        days.add(LAST_DAY, new DayFigure(1, BigDecimal.TEN));
        state.restore(new MetricKey("visited", ZoneId.of("Asia/Shanghai"), null), days);
        CounterDays used = new CounterDays();
        used.days().push(new DayUse(LAST_DAY, 1, null));
        state.restore(new CounterKey(null, "l", state.member(), ""), used);
    }

    /** Metrics do not affect the points of a member. */
    @Test
    void aDifferenceInAMetricStopsNoPayouts() {
        earn("m-metric", 50);
        states.change("m-metric", state -> {
            CounterDays used = new CounterDays();
            used.days().push(new DayUse(LAST_DAY, 1, null));
            state.restore(new CounterKey(null, "l", state.member(), ""), used);
        });
        assertThat(kinds(reconcile())).containsExactly("limit");
        assertThat(api.hold("m-metric", "h-1", 10).status()).isEqualTo(200);
        operator.post("/admin/api/journal/rebuild", "{\"memberId\":\"m-metric\",\"repair\":true}");
    }

    @Test
    void theScheduledRunContinuesAfterARunWithoutDifferences() {
        earn("m-idle", 50);
        earn("m-busy", 50);
        JsonNode whole = reconcile();
        assertThat(whole.path("whole").asBoolean()).isTrue();
        states.addPoints("m-idle", 5);
        earn("m-busy", 7);
        clock.later(Duration.ofHours(1), () -> scheduled());
        JsonNode next = last();
        assertThat(next.path("whole").asBoolean()).isFalse();
        assertThat(next.path("members").asLong()).isEqualTo(1);
        assertThat(next.path("differences").asLong(-1))
                .as("m-idle has no new rows")
                .isZero();
        assertThat(next.at("/figures/0/issued").asLong())
                .as("continued from the last run")
                .isEqualTo(whole.at("/figures/0/issued").asLong() + 7);
        states.addPoints("m-busy", 5);
        earn("m-busy", 1);
        clock.later(Duration.ofHours(2), () -> scheduled());
        assertThat(kinds(last())).containsExactly("lot", "balance");
        clock.later(Duration.ofHours(3), () -> scheduled());
        assertThat(last().path("whole").asBoolean())
                .as("after differences all members are checked")
                .isTrue();
        assertThat(kinds(last())).contains("lot", "lot");
        for (String member : List.of("m-idle", "m-busy")) {
            operator.post("/admin/api/journal/rebuild", "{\"memberId\":\"" + member + "\",\"repair\":true}");
        }
        earn("m-busy", 1);
    }

    private void scheduled() {
        service.getBean("reconcileJob", Job.class).run(() -> true);
    }

    private JsonNode last() {
        return operator.get(RECONCILIATIONS).json().path("runs").path(0);
    }
}
