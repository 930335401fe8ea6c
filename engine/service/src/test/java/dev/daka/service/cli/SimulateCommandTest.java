package dev.daka.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void printsTheMappingWhatWasSkippedAndWhatCameOfIt() {
        assertThat(simulate("--lang", "en")).isZero();
        assertThat(err.toString()).contains("memberId=user_id,type=event,occurredAt=timestamp,amount=amount");
        assertThat(out.toString())
                .contains("Actions replayed: 2, members: 2, 2026-10-02 08:00 – 2026-10-03 08:00 Asia/Shanghai")
                .contains("actions.csv:3  Undeclared action type: dancing")
                .contains("points-tasks")
                .contains("Never fired");
    }

    @Test
    void saysWhenTheRecordingMissesEveryCampaign() {
        assertThat(simulate("--lang", "en", "--shift-days", "-3647")).isZero();
        assertThat(out.toString())
                .contains("Actions outside the dates of all campaigns: 2, which get nothing; the campaigns run: ")
                .contains("points-tasks 2026-01-01 – 2028-12-31");
    }

    @Test
    void speaksChinese() {
        assertThat(simulate("--lang", "zh")).isZero();
        assertThat(out.toString()).contains("回放行为 2 条，会员 2 人").contains("没有声明过的行为类型：dancing");
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
    void asksForWhatTheGuessDoesNotFind() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.csv"), "x,y\n1,2\n");
        assertThat(run("simulate", "--lang", "en", "--actions", bare.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("Say which column or constant gives memberId.")
                .contains("Complete it with --map. The columns are: x, y");
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
        assertThat(err.toString()).contains("broken.xlsx: error: ").contains("mend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--a=nowhere.xlsx", "--members=nowhere.csv", "--actions=nowhere.csv"})
    void namesAFileThatIsNotThere(String option) {
        assertThat(simulate("--lang=en", option)).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--zone=Mars/Base", "--shift-days=x", "--shift-days=99999999", "--map=colour=x", "--huh"})
    void explainsItsUsage(String option) {
        assertThat(simulate(option)).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: daka simulate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "--version"})
    void helps(String command) {
        assertThat(run(command)).isZero();
        assertThat(out.toString()).contains("aka");
    }

    @Test
    void tellsCommandsFromSettingsOfTheService() {
        assertThat(CommandLineTool.isCommand("simulate")).isTrue();
        assertThat(CommandLineTool.isCommand("--help")).isTrue();
        assertThat(CommandLineTool.isCommand("--server.port=8081")).isFalse();
        assertThat(CommandLineTool.isCommand()).isFalse();
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
