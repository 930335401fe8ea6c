package dev.daka.service.admin.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks of uploaded workbooks, including hostile ones. */
@ServiceTest
class WorkbookCheckTest {
    private static final String CHECK = "/admin/api/workbooks/check";
    private static final String STREAM = "application/x-ndjson";

    private final Browser operator;
    private final Api api;
    private final Ledgers ledgers;

    WorkbookCheckTest(Environment environment, Api api, Ledgers ledgers) {
        this.operator = Browser.loggedIn(environment);
        this.api = api;
        this.ledgers = ledgers;
    }

    @Test
    void showsThatAWorkbookIsUsableWithItsSheets() {
        Answer answer =
                operator.upload(CHECK, "earning.xlsx", TestRules.earning().bytes());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/usable")).isEqualTo("true");
        assertThat(answer.at("/campaign/key")).isEqualTo("earning");
        assertThat(answer.at("/hash")).hasSize(64);
        assertThat(answer.at("/running/version")).isEqualTo("1");
        assertThat(answer.json().at("/difference/differences")).isEmpty();
        JsonNode tasks = answer.json().at("/view/sheets/1");
        assertThat(tasks.path("name").asString()).isEqualTo("Tasks");
        assertThat(tasks.path("head").asInt()).isEqualTo(9);
        assertThat(tasks.path("rows").toString())
                .contains("{\"row\":10,\"texts\":[\"签到\",\"签到 signedIn\",\"\",\"10\"]}");
    }

    @Test
    void reportsHostileContentAsFindings() {
        byte[] hostile = TestRules.earning()
                .cell("Tasks!B10", "=cmd|'/c calc'!A1")
                .cell("Tasks!D10", "1\\u0022+System.exit(1)+\\u0022")
                .bytes();

        Answer answer = operator.upload(CHECK, "earning.xlsx", hostile);

        assertThat(answer.problem()).isEqualTo("422 invalid-workbook");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().at("/findings").findValuesAsString("cell")).contains("B10", "D10");
        assertThat(answer.at("/findings/0/severity")).isEqualTo("error");
        assertThat(answer.at("/findings/0/cure/zh")).isNotBlank();
    }

    @Test
    void countsAScenarioThatFailsAsAnError() {
        byte[] promising = TestRules.earning()
                .scenario(
                        "签到",
                        null,
                        null,
                        null,
                        "2026-10-01 08:00",
                        "签到 signedIn",
                        null,
                        null,
                        null,
                        null,
                        11,
                        null,
                        null,
                        null)
                .bytes();

        Answer answer = operator.upload(CHECK, "earning.xlsx", promising);

        assertThat(answer.problem()).isEqualTo("422 invalid-workbook");
        assertThat(answer.at("/findings/0/code")).isEqualTo("scenarioPoints");
        assertThat(answer.at("/findings/0/cell")).isEqualTo("A2");
        assertThat(answer.at("/findings/0/message/en")).isEqualTo("Expected points: 11; got: 10");
    }

    @Test
    void streamsItsProgressLineByLine() {
        List<JsonNode> lines = streamed(
                "earning.xlsx", TestRules.earning().cell("Tasks!D10", 15).bytes());

        assertThat(lines.stream().map(line -> line.path("stage").asString("")))
                .containsExactly("reading", "checking", "rehearsing", "comparing", "done", "");
        JsonNode result = lines.get(5).path("result");
        assertThat(result.path("usable").asBoolean()).isTrue();
        assertThat(result.at("/difference/differences/0/changes/0/after/text").asString())
                .isEqualTo("15");
    }

    @Test
    void streamsTheFindingsOfABrokenWorkbookWithItsSheets() {
        List<JsonNode> lines = streamed(
                "earning.xlsx",
                TestRules.earning().cell("Tasks!B10", "跳舞 danced").bytes());

        JsonNode result = lines.get(lines.size() - 1).path("result");
        assertThat(result.path("usable").asBoolean()).isFalse();
        assertThat(result.has("hash")).isFalse();
        assertThat(result.at("/findings/0/cell").asString()).isEqualTo("B10");
        assertThat(result.at("/view/sheets").size()).isEqualTo(4);
    }

    /** Files that are not workbooks, by their content. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "empty, notAWorkbook",
        "text, notAWorkbook",
        "truncated, damaged",
        "otherZip, notAWorkbook",
        "externalEntity, documentType"
    })
    void reportsUnreadableFilesAsFindings(String kind, String code) {
        Answer answer = operator.upload(CHECK, kind + ".xlsx", hostile(kind));

        assertThat(answer.problem()).isEqualTo("422 invalid-workbook");
        assertThat(answer.json().at("/findings").findValuesAsString("code")).contains(code);
    }

    @Test
    void checksOneTableWithTheOtherSheetsOfTheCampaign() {
        byte[] csv = operator.download("/admin/api/campaigns/earning/versions/1/workbook?format=csv&table=Tasks")
                .body();

        Answer same = operator.upload(CHECK + "?campaign=earning", "Tasks.csv", csv);
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(same.json().at("/difference/differences")).isEmpty();
        assertThat(operator.upload(CHECK, "Tasks.csv", csv).problem()).isEqualTo("422 missing-field campaign");
        assertThat(operator.upload(CHECK + "?campaign=none", "Tasks.csv", csv).problem())
                .isEqualTo("422 invalid-field campaign");
    }

    @Test
    void refusesTooLargeFilesBeforeReadingThem() {
        Answer answer = operator.upload(CHECK, "large.xlsx", new byte[7 << 20]);

        assertThat(answer.problem()).isEqualTo("413 body-too-large");
        assertThat(answer.at("/cure")).isEqualTo("Remove pictures and unused sheets, then save a copy");
    }

    @Test
    void refusesRequestsWithoutAFile() {
        assertThat(operator.post(CHECK, "{}").problem()).isEqualTo("415 unsupported-media-type");
        assertThat(operator.get(CHECK).problem()).isEqualTo("405 method-not-allowed");
        assertThat(api.post(CHECK, "{}").status()).as("without a session").isIn(401, 403);
    }

    @Test
    void queuesManyChecks() {
        byte[] file = TestRules.earning().bytes();
        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(turn -> operator.upload(CHECK, "earning.xlsx", file))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    @Test
    void booksAndPublishesNothing() {
        List<Long> before = ledgers.everything();
        int versions = versions();
        operator.upload(
                CHECK, "new.xlsx", TestRules.earning().cell("Tasks!D10", 15).bytes());

        assertThat(ledgers.everything()).isEqualTo(before);
        assertThat(versions()).isEqualTo(versions);
    }

    private int versions() {
        return operator.get("/admin/api/campaigns/earning")
                .json()
                .at("/versions")
                .size();
    }

    private List<JsonNode> streamed(String name, byte[] file) {
        Answer answer = operator.upload(CHECK, name, file, Map.of("Accept", STREAM));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith(STREAM);
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static byte[] hostile(String kind) {
        byte[] file = TestRules.earning().bytes();
        return switch (kind) {
            case "empty" -> new byte[0];
            case "truncated" -> Arrays.copyOf(file, file.length / 2);
            case "otherZip" -> zip("hello.txt", "hello");
            case "externalEntity" ->
                zip(
                        "[Content_Types].xml",
                        "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types>&x;</Types>");
            default -> "not a workbook".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
