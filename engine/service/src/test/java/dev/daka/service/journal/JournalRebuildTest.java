package dev.daka.service.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.cli.CommandRun;
import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.OwnLedger;
import dev.daka.service.StoredStates;
import dev.daka.service.TestService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** States that differ from the fold of the journal are found and repaired. */
class JournalRebuildTest extends OwnLedger {
    private static final String REBUILD = "/admin/api/journal/rebuild";

    private final StoredStates states = new StoredStates(owner);

    JournalRebuildTest() {
        super("journal_rebuild");
    }

    private JsonNode rebuild(String member, boolean repair) {
        Answer answer = operator.post(REBUILD, "{\"memberId\":\"%s\",\"repair\":%s}".formatted(member, repair));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /**
     * Bytes of the state: the format's version, the day before which expired lots are forgotten, and the name of a
     * currency.
     */
    @ParameterizedTest(name = "byte {0}")
    @CsvSource({"0, 9", "1, 120", "5, 1"})
    void aDamagedByteIsFoundAndRepaired(int place, int value) {
        String member = "m-byte-" + place;
        earn(member, 50);
        api.hold(member, "h-1", 10);
        states.damage(member, place, value);
        assertThat(rebuild(member, false).path("differences").asLong()).isPositive();
        assertThat(rebuild(member, false).path("repaired").asLong())
                .as("without the option to repair")
                .isZero();
        assertThat(reconcile().path("differences").asLong()).isPositive();

        assertThat(rebuild(member, true).path("repaired").asLong()).isEqualTo(1);

        assertThat(rebuild(member, false).path("differing").asLong()).isZero();
        assertThat(reconcile().path("differences").asLong(-1)).isZero();
        assertThat(available(member)).isEqualTo(40);
        earn(member, 2);
        assertThat(api.end(member, "h-1", "release").status()).isEqualTo(200);
        assertThat(available(member)).isEqualTo(52);
    }

    @Test
    void aMissingStateIsRebuilt() {
        earn("m-gone", 50);
        states.remove("m-gone");

        JsonNode found = rebuild("m-gone", true);

        assertThat(found.at("/found/0/subject").asString()).isEqualTo("state");
        assertThat(found.at("/found/0/found").asString()).isEqualTo("none");
        assertThat(available("m-gone")).isEqualTo(50);
        assertThat(rebuild("m-gone", false).path("differing").asLong()).isZero();
    }

    @Test
    void allMembersAreRebuiltAndTheTrailRecordsIt() {
        earn("m-all", 50);
        states.addPoints("m-all", 5);
        JsonNode found = operator.post(REBUILD, "{\"repair\":true}").json();
        assertThat(found.has("next")).isFalse();
        assertThat(found.path("repaired").asLong()).isEqualTo(1);
        assertThat(found.at("/found/0/memberId").asString()).isEqualTo("m-all");
        assertThat(found.at("/found/0/expected").asString()).isEqualTo("50");
        assertThat(found.at("/found/0/found").asString()).isEqualTo("55");
        assertThat(owner.sql("SELECT details FROM audit WHERE what = 'rebuildStates' ORDER BY audit_id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("repair", "true", "repaired", "1");
        assertThat(operator.post(REBUILD, "{\"after\":\"x\"}").problem()).isEqualTo("422 invalid-field after");
        assertThat(operator.post(REBUILD, "{\"memberId\":\"m-nobody\"}").problem())
                .isEqualTo("404 not-found");
    }

    /** The function for repairs can do nothing else. */
    @Test
    void theServiceCannotReplaceAStateByAnEarlierOne() {
        earn("m-early", 50);
        earn("m-early", 1);
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        long number = owner.sql("SELECT member_no FROM member WHERE member_id = 'm-early'")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql("SELECT repair_state(?, 1, NULL, 0, ''::bytea)")
                        .param(number)
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("is not the last one");
        assertThatThrownBy(() -> jdbc.sql("SELECT repair_state(?, 2, NULL, -1, ''::bytea)")
                        .param(number)
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("lots_are_not_overdrawn");
        assertThat(available("m-early")).isEqualTo(51);
    }

    @Test
    void aStateCanBeRead() {
        earn("m-read", 50);
        api.hold("m-read", "h-1", 10);
        api.post("/v1/actions", Api.actionAt(clock.instant(), "w-1", "m-read", "visited", ""));

        JsonNode state = operator.get("/admin/api/members/m-read/state").json();

        assertThat(state.path("seq").asLong()).isEqualTo(3);
        assertThat(state.path("format").asLong()).isEqualTo(1);
        assertThat(state.path("bytes").asLong()).isGreaterThan(20);
        assertThat(state.at("/pockets/0/currency").asString()).isEqualTo("points");
        assertThat(state.at("/pockets/0/lots/0/points").asLong()).isEqualTo(40);
        assertThat(state.at("/pockets/0/pending/0/points").asLong()).isEqualTo(20);
        assertThat(state.at("/holds/0/holdId").asString()).isEqualTo("h-1");
        assertThat(operator.get("/admin/api/members/m-nobody/state").problem()).isEqualTo("404 not-found");

        states.damage("m-read", 0, 9);

        JsonNode damaged = operator.get("/admin/api/members/m-read/state").json();
        assertThat(damaged.path("fault").asString()).contains("format 9");
        assertThat(damaged.path("pockets")).isEmpty();
        rebuild("m-read", true);
    }

    private CommandRun command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        String port = service.getEnvironment().getProperty("local.server.port");
        all.addAll(List.of("--url", "http://localhost:" + port, "--username", "operator"));
        all.addAll(List.of("--password", TestService.PASSWORD, "--lang", "en"));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void theCommandLinePrintsAState() {
        earn("m-printed", 50);
        api.hold("m-printed", "h-1", 10);

        CommandRun printed = command("member", "m-printed");

        assertThat(printed.exitCode()).as(printed.err()).isZero();
        assertThat(printed.out())
                .contains("Member m-printed", "up to row 2, format 1")
                .containsPattern("points +available +20\\d\\d-\\d\\d-\\d\\d +40")
                .containsPattern("demo +h-1 +points +10");
        assertThat(command("member", "m-printed", "--json").json().path("seq").asLong())
                .isEqualTo(2);
        CommandRun unknown = command("member", "m-nobody");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("member");
    }

    @Test
    void theCommandLineRebuildsAndExitsWithOneWhileStatesDiffer() {
        earn("m-rebuilt", 50);
        assertThat(command("journal", "rebuild").exitCode()).isZero();
        states.addPoints("m-rebuilt", 5);

        CommandRun differing = command("journal", "rebuild", "--member", "m-rebuilt");

        assertThat(differing.exitCode()).isEqualTo(1);
        assertThat(differing.out())
                .containsPattern("m-rebuilt points lot \\S+: expected 50, found 55")
                .contains("1 members, 1 differ, 0 repaired");
        assertThat(command("journal", "rebuild", "--repair").exitCode()).isZero();
        assertThat(command("journal", "rebuild").out()).contains("0 differ");
    }
}
