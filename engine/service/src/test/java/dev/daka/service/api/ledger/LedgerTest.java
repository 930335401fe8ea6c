package dev.daka.service.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestDatabase;
import dev.daka.service.platform.database.DatabaseAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LedgerTest {
    private static final String INSERT =
            "INSERT INTO journal (member_no, seq, kind, application, subject, key, id, booked_at, fingerprint, body, postings, points, answer, epoch)"
                    + " VALUES (1, 1, 'settlement', '', '', '1', gen_random_uuid(), now(), '', '{}', '[]', ?::bigint[], '', 1)";

    private final Api api;
    private final JdbcClient jdbc;

    LedgerTest(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET postings = '[]'",
                "UPDATE journal SET answer = ''",
                "DELETE FROM journal",
                "TRUNCATE journal",
                "DELETE FROM journal WHERE false",
                "DELETE FROM member_state",
                "TRUNCATE member_state",
                "UPDATE retention SET xid = 0",
                "INSERT INTO retention VALUES ('all', 0, 0)",
                "UPDATE cluster_epoch SET epoch = 2",
                "ALTER TABLE journal DISABLE TRIGGER ALL"
            })
    void theServiceMayNotChangeRows(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .hasStackTraceContaining(change.startsWith("ALTER") ? "must be owner" : "permission denied");
    }

    /** The service's user has only the rights of the role. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESET ROLE; UPDATE journal SET answer = '' WHERE false",
                "RESET SESSION AUTHORIZATION; DELETE FROM journal WHERE false",
                "RESET ROLE; ALTER TABLE journal ALTER COLUMN seq TYPE bigint",
                "RESET ROLE; CREATE TABLE own (id int)",
                "SET ROLE postgres",
                "SET SESSION AUTHORIZATION postgres",
                "RESET ROLE; COPY (SELECT 1) TO PROGRAM 'true'",
                "RESET ROLE; CREATE ROLE another SUPERUSER"
            })
    void theServiceCannotTakeAnotherRole(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .satisfies(refused -> assertThat(refused)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET seq = seq + 1",
                "UPDATE journal SET postings = '[]'",
                "UPDATE journal SET points = '{}'",
                "UPDATE journal SET body = '{}'",
                "UPDATE journal SET answer = 'another'",
                "UPDATE journal SET attributes = '{\"a\":1}'",
                "UPDATE journal SET basis = ''",
                "DELETE FROM journal",
                "TRUNCATE journal",
                "DELETE FROM journal WHERE false",
                "UPDATE member_state SET seq = seq",
                "UPDATE member_state SET seq = seq - 1"
            })
    void theOwnerMayNotChangeRowsEither(String change) {
        api.act("a-" + change.hashCode(), "m-owner", "signedIn");
        assertThatThrownBy(() -> owner().sql(change).update()).hasMessageContaining("is refused");
    }

    private static JdbcClient owner() {
        DatabaseAddress address = TestDatabase.address();
        return JdbcClient.create(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.username()), Objects.requireNonNull(address.password())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two that differ  | {5,-4,0}
            one of two       | {5,-5,0,1,0}
            across both      | {5,0,-5,0}
            the second       | {5,-5,0,3,-3,-4,0}
            no points        | {5,NULL,-5,0}
            no end           | {5,-4}
            """)
    void refusesTransactionsThatDoNotSumToZero(String name, String points) {
        assertThatThrownBy(() -> jdbc.sql(INSERT).param(points).update()).hasMessageContaining("journal_points_add_up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{5,-5,0}", "{5,-2,-3,0,3,-3,0,1,-1,0}"})
    void acceptsTransactionsThatSumToZero(String points) {
        assertThat(jdbc.sql("SELECT points_add_up(?::bigint[])")
                        .param(points)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesALotBelowZero() {
        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO member_state (member_no, seq, least_lot, state) VALUES (1, 0, -1, '')")
                        .update())
                .hasMessageContaining("lots_are_not_overdrawn");
    }

    @Test
    void listsEntriesPageByPageNewestFirst() {
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
