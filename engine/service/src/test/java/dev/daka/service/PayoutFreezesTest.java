package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Differences of a member's points stop the payouts of that member, others stop everybody's. */
class PayoutFreezesTest extends OwnLedger {
    private static final String RECONCILIATIONS = "/admin/api/reconciliations";
    private static final String BUDGET = "INSERT INTO budget (campaign, limit_name, day, amount, leased, returned)"
            + " VALUES ('c', 'l', '2020-01-31', 10, 0, 5)";

    PayoutFreezesTest() {
        super("payout_freezes");
    }

    @AfterEach
    void nothingIsLeftFrozen() {
        owner.sql("DELETE FROM budget WHERE campaign = 'c'").update();
        reconcile();
        assertThat(operator.get(RECONCILIATIONS).json().path("freezes")).isEmpty();
    }

    private void corrupt(String member, int points) {
        owner.sql("UPDATE lot SET points = points + ? WHERE member_id = ?")
                .params(points, member)
                .update();
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
    void oneMembersDifferenceStopsThePayoutsOfThatMemberAlone() {
        earn("m-broken", 50);
        earn("m-sound", 50);
        api.hold("m-broken", "h-1", 10);
        api.hold("m-sound", "h-1", 10);
        corrupt("m-broken", 5);

        JsonNode run = reconcile();

        assertThat(kinds(run)).contains("lot", "currency");
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

        corrupt("m-broken", -5);

        assertThat(kinds(reconcile()))
                .as("the balance of the entry that was booked meanwhile: it stops nothing")
                .containsExactly("balance");
        assertThat(operator.get(RECONCILIATIONS).at("/frozenMembers")).isEqualTo("0");
        assertThat(api.end("m-broken", "h-1", "redemption").status()).isEqualTo(200);
        assertThat(api.send(api.request("/actuator/health/ledger")).status()).isEqualTo(200);
        earn("m-broken", 1);
        assertThat(reconcile().path("differences").asLong(-1)).isZero();
    }

    @Test
    void aDifferenceOfNoMemberStopsEverybodysPayouts() {
        earn("m-any", 50);
        api.hold("m-any", "h-1", 10);
        owner.sql(BUDGET).update();
        assertThat(kinds(reconcile())).containsExactly("budget");
        Answer refused = api.end("m-any", "h-1", "redemption");
        assertThat(refused.problem()).isEqualTo("409 payouts-frozen");
        assertThat(refused.at("/detail")).contains("as a whole");
        Answer page = operator.get(RECONCILIATIONS);
        assertThat(page.at("/payoutsFrozen")).isEqualTo("true");
        assertThat(clear(page.at("/freezes/0/id"), "known, ticket 1").status()).isEqualTo(200);
        assertThat(operator.get(RECONCILIATIONS).at("/payoutsFrozen")).isEqualTo("false");
        assertThat(api.end("m-any", "h-1", "redemption").status()).isEqualTo(200);
        reconcile();
        assertThat(operator.get(RECONCILIATIONS).at("/payoutsFrozen"))
                .as("it is still there")
                .isEqualTo("true");
    }

    @Test
    void anOperatorLetsAMembersPayoutsGoOnAndSaysWhy() {
        earn("m-cleared", 50);
        api.hold("m-cleared", "h-1", 10);
        corrupt("m-cleared", 5);
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
        corrupt("m-cleared", -5);
        // The entry of the redemption named a balance of what was corrupt.
        earn("m-cleared", 1);
    }

    /** Each is found by its check, and points at the member. */
    @Test
    void everyRecordBesideTheEntriesIsHeldAgainstThem() {
        earn("m-records", 50);
        api.hold("m-records", "h-1", 10);
        owner.sql("UPDATE hold SET points = points + 5 WHERE member_id = 'm-records'")
                .update();
        owner.sql("INSERT INTO expired_lot VALUES ('m-records', 'points', '2020-01-31', 5)")
                .update();
        owner.sql(BUDGET).update();
        JsonNode run = reconcile();
        assertThat(kinds(run)).contains("held", "expired", "budget", "hold", "currency");
        Answer page = operator.get(RECONCILIATIONS);
        assertThat(page.at("/payoutsFrozen")).isEqualTo("true");
        assertThat(page.at("/freezes/1/memberId")).isEqualTo("m-records");
        assertThat(api.hold("m-records", "h-1", 15).replayed())
                .as("what was done is answered again")
                .isTrue();
        owner.sql("UPDATE hold SET points = points - 5 WHERE member_id = 'm-records'")
                .update();
        owner.sql("DELETE FROM expired_lot WHERE last_day = '2020-01-31'").update();
    }
}
