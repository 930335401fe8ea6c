package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
    private static final Path CAMPAIGNS = Path.of("..", "..", "rules", "campaigns");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path actions = Path.of("");

    @BeforeEach
    void writeActions() throws IOException {
        actions = Files.writeString(folder.resolve("actions.csv"), """
                user_id,event,timestamp,amount
                m-1,signedIn,2026-10-02 08:00,
                m-1,dancing,2026-10-02 09:00,
                m-2,signedIn,2026-10-03 08:00,
                """);
    }

    @Test
    void printsTheMappingTheSkippedLinesAndTheReport() {
        assertThat(simulate("--lang", "en")).isZero();
        assertThat(err.toString()).contains("memberId=user_id,type=event,occurredAt=timestamp,amount=amount");
        assertThat(out.toString())
                .contains("Actions replayed: 2, members: 2, 2026-10-02 08:00 – 2026-10-03 08:00 Asia/Shanghai")
                .contains("actions.csv:3  Undeclared action type: dancing")
                .contains("points-tasks")
                .contains("Never fired");
    }

    @Test
    void reportsARecordingOutsideOfEveryCampaign() {
        assertThat(simulate("--lang", "en", "--shift-days", "-3647")).isZero();
        assertThat(out.toString())
                .contains("Actions outside the dates of all campaigns: 2, which get nothing; the campaigns run: ")
                .contains("points-tasks 2026-01-01 – 2028-12-31");
    }

    @Test
    void printsInChinese() {
        assertThat(simulate("--lang", "zh")).isZero();
        assertThat(out.toString()).contains("重放行为 2 条，会员 2 人").contains("没有声明过的行为类型：dancing");
    }

    @Test
    void writesTheReportAsJsonAndNothingElse() {
        assertThat(simulate("--json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("actions").asInt()).isEqualTo(2);
        assertThat(report.get("skippedTotal").asInt()).isEqualTo(1);
        assertThat(report.get("from").asString()).isEqualTo("2026-10-02T00:00:00Z");
        assertThat(report.has("b")).isFalse();
        assertThat(report.at("/a/ruleSets").size()).isEqualTo(4);
        assertThat(report.at("/a/ruleSets/0").has("version")).isFalse();
    }

    @Test
    void reportConformsToTheSchema() throws IOException {
        String draft = CAMPAIGNS.resolve("points-tasks.xlsx").toString();
        assertThat(simulate("--json", "--b", draft, "--shift-days", "7")).isZero();
        assertThat(ReportSchema.faults(out.toString())).isEmpty();
    }

    @Test
    void comparesADraftWithTheShippedCampaigns() {
        Path draft = CAMPAIGNS.resolve("points-tasks.xlsx");
        assertThat(simulate("--json", "--b", draft.toString())).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.at("/b/ruleSets").size()).isEqualTo(4);
        assertThat(report.at("/differences/actionsThatDiffer").asInt()).isZero();
    }

    @Test
    void movesActionsByWholeDays() {
        assertThat(simulate("--json", "--shift-days", "-1")).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).get("from").asString())
                .isEqualTo("2026-10-01T00:00:00Z");
    }

    @Test
    void asksForPartsThatTheGuessDoesNotFind() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.csv"), "x,y\n1,2\n");
        assertThat(run("simulate", "--lang", "en", "--actions", bare.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("Say which column or constant gives memberId.")
                .contains("Complete it with --map. The columns are: x, y");
    }

    @Test
    void countsSkippedLinesByReasonOnTheErrorStream() {
        assertThat(simulate("--lang", "en", "--json")).isZero();
        assertThat(err.toString())
                .contains("Lines skipped: 1")
                .contains("1  dancing: The action type is not declared (first: actions.csv:3)");
        JsonNode count = JsonMapper.shared().readTree(out.toString()).at("/skippedByReason/0");
        assertThat(count.path("kind").asString()).isEqualTo("unknownActionType");
        assertThat(count.path("subject").asString()).isEqualTo("dancing");
        assertThat(count.path("lines").asInt()).isEqualTo(1);
    }

    @Test
    void failsOnSkippedLinesIfAsked() throws IOException {
        assertThat(simulate("--fail-on-skipped")).isEqualTo(3);
        assertThat(out.toString()).contains("points-tasks");
        Path whole = Files.writeString(
                folder.resolve("whole.csv"), "memberId,type,occurredAt\nm-1,signedIn,2026-10-02 08:00\n");
        assertThat(run("simulate", "--fail-on-skipped", "--actions", whole.toString()))
                .isZero();
        Path members = Files.writeString(folder.resolve("members.csv"), "memberId,tier\nm-1,tin\n");
        assertThat(run("simulate", "--fail-on-skipped", "--actions", whole.toString(), "--members", members.toString()))
                .isEqualTo(3);
    }

    @Test
    void namesRulesThatCannotFireWithoutMembers() throws IOException {
        Path members = Files.writeString(
                folder.resolve("members.csv"), "memberId,tier,segments,registeredOn\nm-1,GOLD,new,2026-09-30\n");
        assertThat(simulate("--lang=en")).isZero();
        assertThat(err.toString())
                .contains("Nothing is known about the members' tier, segments, registeredOn, so these ")
                .contains(" rules cannot fire (--members tells):");
        String before = err.toString();
        assertThat(simulate("--lang=en", "--members", members.toString())).isZero();
        assertThat(err.toString().substring(before.length())).doesNotContain("cannot fire (--members");
    }

    @Test
    void reportsTheHeaderLineAndTheEncoding() throws IOException {
        Path bill = Files.write(
                folder.resolve("bill.csv"), "流水,,\n会员编号,行为类型,发生时间\n张三,signedIn,2026-10-02 08:00\n".getBytes("GB18030"));
        assertThat(run("simulate", "--lang=en", "--json", "--actions", bill.toString()))
                .isZero();
        assertThat(err.toString())
                .contains("bill.csv: 1 rows, GB18030, mapping")
                .contains("Line 2 looks like the header (--header-line changes it); lines before it: 流水,,");
        JsonNode used = JsonMapper.shared().readTree(out.toString()).at("/madeFrom/recordings/0");
        assertThat(used.path("encoding").asString()).isEqualTo("GB18030");
        assertThat(used.path("headerLine").asInt()).isEqualTo(2);
    }

    @Test
    void asksForTheDecimalMark() throws IOException {
        Path purchases = Files.writeString(
                folder.resolve("purchases.csv"),
                "memberId,type,occurredAt,amount\nm-1,purchased,2026-10-02,1.035\nm-1,purchased,2026-10-02,35\n");
        assertThat(run("simulate", "--lang=en", "--actions", purchases.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("decimal mark of '1.035'").contains("--decimal point or --decimal comma");
        assertThat(run("simulate", "--json", "--actions", purchases.toString(), "--decimal", "comma"))
                .isZero();
        assertThat(JsonMapper.shared()
                        .readTree(out.toString())
                        .at("/madeFrom/recordings/0/decimalMark")
                        .asString())
                .isEqualTo("comma");
    }

    @Test
    void refusesAFileWithOneColumn() throws IOException {
        Path aligned = Files.writeString(folder.resolve("aligned.txt"), "memberId   type\nm-1        signedIn\n");
        assertThat(run("simulate", "--lang=en", "--actions", aligned.toString()))
                .isEqualTo(1);
        Path single = Files.writeString(folder.resolve("single.txt"), "memberId\nm-1\n");
        assertThat(run("simulate", "--lang=en", "--actions", single.toString())).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains("no CSV: it has one column")))
                .hasSize(2);
    }

    /** Writes a folder with an action type of its own and a budget of 5 points that all campaigns share. */
    private Path ownRules() throws IOException {
        Path rules = folder.resolve("rules");
        copy(CAMPAIGNS.resolve("..").normalize(), rules);
        Files.writeString(rules.resolve("actions").resolve("actions.yaml"), """

                  - {key: dancing, zh: 跳舞, en: Danced, amount: none, attributes: []}
                """, StandardOpenOption.APPEND);
        Files.writeString(rules.resolve("budgets.yaml"), """
                budgets:
                  - {key: pot, zh: 总预算, en: Pot, effect: addPoints, measure: points, amount: 5, period: all,
                     zone: Asia/Shanghai, onReached: partial}
                """);
        return rules;
    }

    @Test
    void usesActionTypesCampaignsAndBudgetsOfAFolder() throws IOException {
        assertThat(simulate("--json", "--fail-on-skipped", "--rules", ownRules().toString()))
                .isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.at("/actions").asInt()).isEqualTo(3);
        assertThat(report.at("/a/points").asInt()).isEqualTo(5);
        assertThat(report.at("/a/budgetsExhausted/0/limit").asString()).isEqualTo("pot");
    }

    @Test
    void usesTheFolderOfTheEnvironmentVariable() throws IOException {
        Process process = process(
                Map.of("DAKA_RULES", ownRules().toString()),
                List.of(),
                "--json",
                "--fail-on-skipped",
                "--actions",
                actions.toString());
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                .as(printed)
                .isZero();
        assertThat(JsonMapper.shared().readTree(printed).at("/a/points").asInt())
                .isEqualTo(5);
    }

    @Test
    void reportsALackOfMemory() throws IOException {
        Path many = folder.resolve("many.csv");
        try (BufferedWriter lines = Files.newBufferedWriter(many)) {
            lines.write("memberId,type,occurredAt\n");
            for (int i = 0; i < 200_000; i++) {
                lines.write("m-" + i + ",signedIn,2026-10-02\n");
            }
        }
        Process process = process(Map.of(), List.of("-Xmx80m"), "--lang=en", "--actions", many.toString());
        process.getInputStream().readAllBytes();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                .as(said)
                .isEqualTo(1);
        assertThat(said).contains("memory").contains("JAVA_TOOL_OPTIONS=-Xmx4g").doesNotContain("Exception");
    }

    private static Process process(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), CommandLineTool.class.getName(), "simulate"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }

    @Test
    void readsSeveralFilesEachWithItsOwnMapping() throws IOException {
        Path more = Files.writeString(folder.resolve("more.csv"), "who,day\nm-9,2026-10-04\n");
        assertThat(simulate(
                        "--json", "--actions", more.toString(), "--map", "memberId=who,occurredAt=day,type:=loggedIn"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).get("actions").asInt())
                .isEqualTo(3);
    }

    @Test
    void refusesAWorkbookWithErrorsAndNamesThem() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "not a workbook");
        assertThat(simulate("--lang", "en", "--a", broken.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("broken.xlsx: error: ").contains("Correct the cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--a=nowhere.xlsx", "--members=nowhere.csv", "--actions=nowhere.csv"})
    void namesAMissingFile(String option) {
        assertThat(simulate("--lang=en", option)).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--zone=Mars/Base", "--shift-days=x", "--shift-days=99999999", "--map=colour=x", "--huh"})
    void explainsItsUsage(String option) {
        assertThat(simulate(option)).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: daka simulate");
    }

    private int simulate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate", "--actions", actions.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return CommandLineTool.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
    }
}
