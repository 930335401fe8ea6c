package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.database.DatabaseAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LedgerTest {
    private static final String INSERT =
            "INSERT INTO entry (member_id, transaction_id, kind, currency, application, action_id, account,"
                    + " points, balance, lot, campaign, rule_table, rule_cell, rule_name, booked_at) VALUES ";

    private final Api api;
    private final JdbcClient jdbc;

    LedgerTest(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET points = 1",
                "DELETE FROM entry",
                "TRUNCATE entry",
                "DELETE FROM entry WHERE false",
                "UPDATE decision SET response = ''",
                "DELETE FROM decision",
                "UPDATE cancellation SET response = ''",
                "DELETE FROM cancellation",
                "ALTER TABLE entry DISABLE TRIGGER ALL"
            })
    void theServiceHasNoRightToChangeWhatIsBooked(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .hasStackTraceContaining(change.startsWith("ALTER") ? "must be owner" : "permission denied");
    }

    /** Its user has no other rights than its role has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESET ROLE; UPDATE decision SET response = '' WHERE false",
                "RESET SESSION AUTHORIZATION; DELETE FROM decision WHERE false",
                "RESET ROLE; ALTER TABLE entry ALTER COLUMN points TYPE bigint",
                "RESET ROLE; CREATE TABLE own (id int)",
                "SET ROLE postgres",
                "SET SESSION AUTHORIZATION postgres",
                "RESET ROLE; COPY (SELECT 1) TO PROGRAM 'true'",
                "RESET ROLE; CREATE ROLE another SUPERUSER"
            })
    void theServiceCannotGetTheRightsOfAnother(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .satisfies(refused -> assertThat(refused)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET points = 1",
                "DELETE FROM entry",
                "TRUNCATE entry",
                "DELETE FROM entry WHERE false"
            })
    void evenTheOwnerIsRefusedToChangeTheLedger(String change) {
        DatabaseAddress address = TestDatabase.address();
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.username()), Objects.requireNonNull(address.password())));
        assertThatThrownBy(() -> owner.sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void refusesATransactionThatDoesNotAddUpToNothing() {
        String entries =
                "('m', '00000000-0000-0000-0000-000000000001', 'grant', 'points', 'x', 'x', 'available', 5, 5, 'infinity', 'c', 't', 'c', 'n', now()),"
                        + "('m', '00000000-0000-0000-0000-000000000001', 'grant', 'points', 'x', 'x', 'issue:c', -4, NULL, NULL, 'c', 't', 'c', 'n', now())";

        assertThatThrownBy(() -> jdbc.sql(INSERT + entries).update()).hasMessageContaining("off by 1 points");
    }

    @Test
    void refusesALotBelowZero() {
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO lot VALUES ('m', 'points', '2027-03-31', -1)")
                        .update())
                .hasMessageContaining("only_what_never_expires_is_owed");
    }

    @Test
    void pagesThroughEntriesFromTheNewestOn() {
        for (int turn = 1; turn <= 5; turn++) {
            api.post("/v1/actions", Api.action("a-" + turn, "m-pages", "purchased", ",\"amount\":" + turn));
        }

        List<Long> points = new ArrayList<>();
        List<Long> balances = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page =
                    api.get("/v1/members/m-pages/entries?limit=2" + next).json();
            page.path("items").forEach(entry -> {
                points.add(entry.path("points").asLong());
                balances.add(entry.path("balance").asLong());
            });
            next = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asString() : "";
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(points).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(balances).containsExactly(15L, 10L, 6L, 3L, 1L);
    }
}
