package dev.daka.service.admin.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.cli.ReportSchema;
import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.Ledgers;
import dev.daka.service.Posted;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestRules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** QA uploads recorded actions, maps the columns and replays them. */
@ServiceTest
class SimulationsTest {
    private static final String SIMULATIONS = "/admin/api/simulations";

    /** Two sign-ins of 10 points, purchases of 39.90 and 10.40: 40 and 10 points. */
    private static final String RECORDED = """
            user_id,event,timestamp,amount
            m-1,signedIn,2026-10-02 08:00,
            m-1,purchased,2026-10-02 09:00,39.90
            m-1,dancing,2026-10-02 09:30,
            m-2,signedIn,2026-10-03 08:00,
            m-2,purchased,2026-10-03 09:00,10.40
            """;

    private final Browser operator;
    private final Ledgers ledgers;
    private final Api api;

    SimulationsTest(Environment environment, Ledgers ledgers, Api api) {
        this.api = api;
        this.operator = Browser.loggedIn(environment);
        this.ledgers = ledgers;
    }

    @Test
    void guessesTheColumns() {
        Answer recording = record(RECORDED);
        assertThat(recording.status()).as(recording.body()).isEqualTo(200);
        assertThat(recording.at("/fileName")).isEqualTo("actions.csv");
        assertThat(recording.at("/actions")).isEqualTo("5");
        assertThat(recording.at("/mapping/memberId/column")).isEqualTo("user_id");
        assertThat(recording.at("/mapping/type/column")).isEqualTo("event");
        assertThat(recording.at("/mapping/occurredAt/column")).isEqualTo("timestamp");
        assertThat(recording.at("/mapping/amount/column")).isEqualTo("amount");
    }

    @Test
    void replaysWithoutBookingAnything() {
        List<Long> before = ledgers.everything();
        Answer done = run(request(record(RECORDED)));

        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.at("/result/actions")).isEqualTo("4");
        assertThat(done.at("/result/members")).isEqualTo("2");
        assertThat(done.at("/result/skippedTotal")).isEqualTo("1");
        assertThat(done.at("/result/skipped/0/line")).isEqualTo("4");
        assertThat(done.at("/result/a/points")).isEqualTo("70");
        assertThat(done.json().at("/result/a/pointsByDay").toString())
                .isEqualTo("[{\"day\":\"2026-10-02\",\"points\":50},{\"day\":\"2026-10-03\",\"points\":20}]");
        assertThat(done.json().at("/result").has("b")).isFalse();
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void comparesADraftWithTheRunningCampaigns() {
        Answer draft = operator.upload(
                "/admin/api/drafts",
                "earning.xlsx",
                TestRules.earning().cell("Tasks!D10", 15).bytes());
        assertThat(draft.at("/usable")).as(draft.body()).isEqualTo("true");
        assertThat(draft.at("/campaign")).isEqualTo("earning");

        ObjectNode request = request(record(RECORDED));
        request.putObject("b").put("draftId", draft.at("/id"));
        Answer done = run(request);

        assertThat(done.at("/result/a/points")).isEqualTo("70");
        assertThat(done.at("/result/b/points")).isEqualTo("80");
        assertThat(done.at("/result/differences/actionsThatDiffer")).isEqualTo("2");
        assertThat(done.at("/result/differences/pointsDelta")).isEqualTo("10");
        assertThat(done.at("/result/differences/rows/0/name")).isEqualTo("签到");
        JsonNode draftUsed = version(done, "b", "earning");
        assertThat(draftUsed.has("version")).as("a draft has no version number").isFalse();
        assertThat(version(done, "a", "earning").path("version").asInt()).isEqualTo(1);
        assertThat(draftUsed.at("/name/en").asString()).isEqualTo("Test");
    }

    private static JsonNode version(Answer done, String side, String campaign) {
        return done.json()
                .at("/result/" + side + "/ruleSets")
                .valueStream()
                .filter(used -> used.path("campaign").asString().equals(campaign))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsActionsOutsideOfEveryCampaign() {
        Answer done = run(request(record(RECORDED.replace("2026-10-03", "1999-10-03"))));
        assertThat(done.at("/result/a/outside")).isEqualTo("2");
        assertThat(version(done, "a", "earning").path("startsOn").asString()).isEqualTo("2020-01-01");
    }

    /** 53 points for a gold member, 3 for another member: the simulation knows the same members as the ledger. */
    @Test
    void usesTheMembersOfTheService() {
        String stamp = UUID.randomUUID().toString();
        String gold = "gold-" + stamp;
        String plain = "plain-" + stamp;
        assertThat(api.put("/v1/members/" + gold, "{\"tier\":\"GOLD\",\"segments\":[]}")
                        .status())
                .isEqualTo(200);
        StringBuilder recorded = new StringBuilder("memberId,type,occurredAt\n");
        for (String member : List.of(gold, plain)) {
            JsonNode action = JsonMapper.shared()
                    .readTree(Posted.action("phoneAuthorized")
                            .raw("memberId", '"' + member + '"')
                            .json());
            assertThat(api.post("/v1/actions", action.toString()).status()).isEqualTo(200);
            recorded.append(member).append(",phoneAuthorized,");
            recorded.append(action.path("occurredAt").asString()).append('\n');
        }
        long booked = available(gold) + available(plain);
        assertThat(booked).isEqualTo(56);
        ObjectNode request = request(record(recorded.toString()));

        Answer known = run(request);
        assertThat(known.at("/result/a/points")).as(known.body()).isEqualTo(String.valueOf(booked));
        assertThat(known.at("/result/madeFrom/members/source")).isEqualTo("service");

        request.putObject("members").put("source", "none");
        Answer unknown = run(request);
        assertThat(unknown.at("/result/a/points")).isEqualTo("6");
        assertThat(unknown.json()
                        .at("/result/a/neverFired")
                        .valueStream()
                        .filter(row -> row.path("campaign").asString().equals("tiers"))
                        .map(row -> row.path("lacks").toString()))
                .containsExactly("[\"tier\"]");

        Answer file = record("memberId,tier\n" + plain + ",GOLD\n" + gold + ",GOLD\n");
        request.putObject("members").put("source", "file").put("recordingId", file.at("/id"));
        Answer told = run(request);
        assertThat(told.at("/result/a/points")).as(told.body()).isEqualTo("106");
        assertThat(told.at("/result/madeFrom/members/sha256")).hasSize(64);
    }

    private long available(String member) {
        return api.get("/v1/members/" + member)
                .json()
                .at("/balances/points/available")
                .asLong();
    }

    @Test
    void refusesAFileOfMembersWithoutFields() {
        ObjectNode request = request(record(RECORDED));
        Answer file = record("memberId,level\nm-1,3\n");
        request.putObject("members").put("source", "file").put("recordingId", file.at("/id"));
        assertThat(operator.post(SIMULATIONS, request.toString()).problem())
                .isEqualTo("422 invalid-field members.recordingId");
    }

    @Test
    void reportsEncodingAndHeaderAndAsksForTheDecimalMark() {
        Answer recording = operator.upload(
                "/admin/api/recordings",
                "bill.csv",
                "账单,,,\nuser_id,event,timestamp,amount\n张三,purchased,2026-10-02 08:00,1.035\n"
                        .getBytes(Charset.forName("GB18030")));
        assertThat(recording.at("/encoding")).isEqualTo("GB18030");
        assertThat(recording.at("/headerLine")).isEqualTo("2");
        assertThat(recording.at("/before/0")).isEqualTo("账单,,,");
        assertThat(recording.at("/sample/0/0")).isEqualTo("张三");
        assertThat(recording.at("/amountQuestion/en")).contains("1.035");
        ObjectNode request = request(recording);
        assertThat(operator.post(SIMULATIONS, request.toString()).problem())
                .isEqualTo("422 invalid-field mapping.decimalMark");
        ((ObjectNode) request.path("mapping")).put("decimalMark", "comma");
        Answer done = run(request);
        assertThat(done.at("/result/a/points")).as(done.body()).isEqualTo("1035");
    }

    @Test
    void reportConformsToTheSchema() throws IOException {
        ObjectNode request = request(record(RECORDED));
        request.putObject("b").put("campaign", "earning");
        Answer done = run(request);
        assertThat(ReportSchema.faults(done.json().path("result").toString())).isEmpty();
    }

    @Test
    void carriesOutCancellations() {
        Answer done = run(request(record("""
                user_id,event,timestamp,amount,actionId
                m-1,purchased,2026-10-02 09:00,39.90,a-1
                m-1,cancelled,2026-10-02 10:00,29.90,a-1
                m-1,cancelled,2026-10-02 10:00,29.90,a-9
                """)));
        assertThat(done.at("/result/a/points")).isEqualTo("40");
        assertThat(done.at("/result/a/pointsTakenBack")).isEqualTo("30");
        assertThat(done.at("/result/cancellations")).isEqualTo("1");
        assertThat(done.at("/result/skippedByReason/0/kind")).isEqualTo("noSuchAction");
    }

    @Test
    void stopsOnRequest() {
        String many = IntStream.range(0, 200_000)
                .mapToObj(line -> "m-" + line % 1_000 + ",signedIn,2026-10-02 08:00,")
                .collect(Collectors.joining("\n", "user_id,event,timestamp,amount\n", "\n"));
        String id = operator.post(SIMULATIONS, request(record(many)).toString()).at("/id");
        assertThat(operator.delete(SIMULATIONS + "/" + id).status()).isEqualTo(204);
        Answer stopped = whenOver(id);
        assertThat(stopped.at("/state")).isEqualTo("stopped");
        assertThat(stopped.json().at("/result/actions").asInt()).isLessThan(200_000);
    }

    @Test
    void refusesADraftWithErrors() {
        Answer draft =
                operator.upload("/admin/api/drafts", "broken.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.at("/usable")).isEqualTo("false");
        assertThat(draft.at("/findings/0/severity")).isEqualTo("error");

        ObjectNode request = request(record(RECORDED));
        request.putObject("b").put("draftId", draft.at("/id"));
        assertThat(operator.post(SIMULATIONS, request.toString()).problem()).isEqualTo("422 invalid-field b.draftId");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"picture.png", "notes.txt", "empty.csv", "actions.csv.gz"})
    void refusesFilesThatAreNotRecordings(String name) {
        byte[] content =
                name.equals("empty.csv") ? new byte[0] : new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        assertThat(operator.upload("/admin/api/recordings", name, content).problem())
                .isEqualTo("422 invalid-field file");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            recordingId | "gone"                   | 422 invalid-field recordingId
            mapping     | {}                       | 422 missing-field mapping.memberId
            mapping     | {"memberId":{"column":"x"}} | 422 invalid-field mapping.memberId
            mapping     | {"memberId":{}}          | 422 invalid-field mapping.memberId
            mapping     | null                     | 422 missing-field mapping
            shiftDays   | 99999999                 | 422 invalid-field shiftDays
            shiftDays   | "one"                    | 422 invalid-field shiftDays
            a           | null                     | 422 missing-field a
            a           | {"campaign":"nowhere"}   | 422 invalid-field a.campaign
            a           | {"campaign":"earning","version":9} | 422 invalid-field a.version
            a           | {"draftId":"gone"}       | 422 invalid-field a.draftId
            """)
    void namesTheInvalidFieldOfASimulation(String field, String json, String problem) {
        ObjectNode request = request(record(RECORDED));
        request.set(field, JsonMapper.shared().readTree(json));
        assertThat(operator.post(SIMULATIONS, request.toString()).problem()).isEqualTo(problem);
    }

    private Answer record(String csv) {
        return operator.upload("/admin/api/recordings", "actions.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs a simulation with the guessed mapping and all running campaigns. */
    private static ObjectNode request(Answer recording) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("recordingId", recording.at("/id"));
        request.set("mapping", recording.json().at("/mapping"));
        request.put("shiftDays", 0);
        request.putObject("a");
        return request;
    }

    private Answer run(ObjectNode request) {
        Answer started = operator.post(SIMULATIONS, request.toString());
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return whenOver(started.at("/id"));
    }

    private Answer whenOver(String id) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        Answer answer;
        do {
            answer = operator.get(SIMULATIONS + "/" + id);
        } while (answer.at("/state").equals("running") && Instant.now().isBefore(patience));
        return answer;
    }
}
