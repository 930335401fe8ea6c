package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.write.CsvWriter;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {
    private static final Path RULES = Path.of("..", "..", "rules");
    private static final Path CAMPAIGNS = RULES.resolve("campaigns");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void passesTheShippedWorkbooks() {
        CommandRun run = CommandRun.of("check", "--lang=en", CAMPAIGNS.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("4 files: 0 errors").endsWith(", 0 failed\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsOneLinePerFindingWithItsCure() {
        Path file = file("mistyped.xlsx", workbook().row("签到", "签到 signedInn", 5));
        CommandRun run = CommandRun.of("check", "--lang=zh", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(file + " Tasks!B10 error unknownName 不认识“签到 signedInn” → ")
                        .contains("signedIn"));
        assertThat(run.lines().get(run.lines().size() - 1)).startsWith("1 个文件：错误 1，");
    }

    @Test
    void printsInEnglish() {
        Path file = file("mistyped.xlsx", workbook().row("签到", "签到 signedInn", 5));
        CommandRun run = CommandRun.of("check", "--lang=en", file.toString());
        assertThat(run.out()).contains("'签到 signedInn' is not known → ");
    }

    @Test
    void playsScenariosAndNamesTheCellOfAFailure() {
        Path file = file("promising.xlsx", rehearsed(6));
        CommandRun run = CommandRun.of("check", "--lang=en", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(" Scenarios!A2 error scenarioPoints Expected points: 6; got: 5 → ")
                .contains("1 scenario, 1 failed");
        assertThat(CommandRun.of("check", file("true.xlsx", rehearsed(5)).toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void warningsFailOnlyWithStrict() {
        String file =
                file("careless.xlsx", workbook().row("签到", "签到 signedIn", 5)).toString();
        assertThat(CommandRun.of("check", "--lang=en", file).out()).contains(" 0 errors, 1 warning,");
        assertThat(CommandRun.of("check", file).exitCode()).isZero();
        assertThat(CommandRun.of("check", "--strict", file).exitCode()).isEqualTo(1);
    }

    @Test
    void writesOneJsonDocumentAndNothingElse() {
        Path good = file("good.xlsx", rehearsed(5));
        Path bad = file("bad.xlsx", rehearsed(6));
        CommandRun run = CommandRun.of("check", "--json", good.toString(), bad.toString());
        JsonNode report = run.json();
        assertThat(run.err()).isEmpty();
        assertThat(report.at("/exitCode").asInt()).isEqualTo(run.exitCode()).isEqualTo(1);
        assertThat(report.at("/counts").toString())
                .isEqualTo("{\"files\":2,\"unreadable\":0,\"errors\":1,\"warnings\":0,\"notices\":0,"
                        + "\"scenarios\":2,\"failedScenarios\":1}");
        assertThat(report.at("/files/0/usable").asBoolean()).isTrue();
        assertThat(report.at("/files/0/hash").asString()).hasSize(64);
        assertThat(report.at("/files/1/file").asString()).isEqualTo(bad.toString());
        assertThat(report.at("/files/1/campaign").asString()).isEqualTo("tasks");
        assertThat(report.at("/files/1/usable").asBoolean()).isFalse();
        assertThat(report.at("/files/1/findings/0/severity").asString()).isEqualTo("error");
        assertThat(report.at("/files/1/findings/0/message/zh").asString()).isEqualTo("期望积分：6；实际：5");
    }

    @Test
    void distinguishesInvalidFilesFromMissingOnes() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "not a workbook");
        assertThat(CommandRun.of("check", "--lang=en", text.toString()).out())
                .contains("text.xlsx - error notAWorkbook This is not an .xlsx file → ");
        assertThat(CommandRun.of("check", text.toString()).exitCode()).isEqualTo(1);
        CommandRun missing = CommandRun.of("check", "--lang=en", "nowhere.xlsx", text.toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("The file nowhere.xlsx does not exist");
        assertThat(missing.out()).as("the other file is checked anyway").contains("notAWorkbook");
    }

    @Test
    void namesAMissingFileInJson() {
        CommandRun run = CommandRun.of("check", "--json", "nowhere.xlsx");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/files/0/problem/zh").asString()).isEqualTo("找不到 nowhere.xlsx");
    }

    @Test
    void checksOneTableWithTheOtherSheetsOfAWorkbook() throws IOException {
        WorkbookBuilder workbook = rehearsed(5);
        String xlsx = file("good.xlsx", workbook).toString();
        CheckedWorkbook checked = workbook.checked();
        String csv = new CsvWriter(Rules.in(RULES).declarations(), Language.ZH.ofFiles())
                .write(checked, checked.tables().get(0));
        String same = Files.writeString(folder.resolve("Tasks.csv"), csv).toString();
        String wrong = Files.writeString(folder.resolve("Wrong.csv"), csv.replace("signedIn", "danced"))
                .toString();

        assertThat(CommandRun.of("check", "--with", xlsx, same).exitCode()).isZero();
        assertThat(CommandRun.of("check", "--with", xlsx, wrong).out()).contains("Wrong.csv Tasks!B");
        CommandRun alone = CommandRun.of("check", "--lang=en", same);
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("name the workbook with the other sheets with --with");
    }

    @Test
    void printsNoControlCharactersOfAFile() {
        Path file = file("hostile.xlsx", workbook().row("签到", "\u001b[2J\u202egnp.exe", 5));
        String out = CommandRun.of("check", file.toString()).out();
        assertThat(out).contains("unknownName").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void showsProgressOnATerminal() {
        String[] watched = {"check", "--json", CAMPAIGNS.toString()};
        assertThat(CommandRun.watched(watched).err()).contains("100% [=").contains("] 4/4 (");
        assertThat(CommandRun.of(watched).err()).isEmpty();
    }

    @Test
    void usesTheDeclarationsOfAFolder() throws IOException {
        String file = file("good.xlsx", rehearsed(5)).toString();
        assertThat(CommandRun.of("check", "--rules", RULES.toString(), file).exitCode())
                .isZero();
        CommandRun none = CommandRun.of("check", "--rules", folder.toString(), "--lang=en", file);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("The declarations in " + folder + " can't be read");
    }

    @Test
    void refusesAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (String beside : List.of("~$open.xlsx", ".~open.xlsx", "._open.xlsx", ".~OPEN.XLSX")) {
            Files.writeString(empty.resolve(beside), "what a program keeps beside a workbook");
        }
        CommandRun run = CommandRun.of("check", "--lang=en", empty.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no .xlsx file in " + empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--huh", "--lang=fr"})
    void explainsItsUsage(String option) {
        CommandRun run = CommandRun.of("check", "x.xlsx", option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: daka check");
    }

    @Test
    void requiresAFile() {
        assertThat(CommandRun.of("check").exitCode()).isEqualTo(2);
    }

    private Path file(String name, WorkbookBuilder workbook) {
        try {
            return Files.write(folder.resolve(name), workbook.bytes());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static WorkbookBuilder workbook() {
        return new WorkbookBuilder(Rules.in(RULES).declarations())
                .campaign("tasks", "Asia/Shanghai", "2026-01-01", "2026-12-31")
                .table("Tasks", "actionType", "points")
                .limit("每日上限", "cap", null, null, null, "day", "points", 100, "partial");
    }

    /** A sign-in is worth 5 points, whatever the scenario expects. */
    private static WorkbookBuilder rehearsed(int expected) {
        return workbook()
                .row("签到", "签到 signedIn", 5)
                .scenario(
                        "签到一次",
                        null,
                        null,
                        null,
                        "2026-10-01 08:00",
                        "签到 signedIn",
                        null,
                        null,
                        null,
                        null,
                        expected,
                        null,
                        null,
                        null);
    }
}
