package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DiffCommandTest {
    private static final Path RULES = Path.of("..", "..", "rules");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void describesChangesWithTheCellsBeforeAndAfter() {
        CommandRun run = diff("zh", tasks(10), tasks(20));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(0)).startsWith("~ Tasks!A10  ").contains("10", "20");
        assertThat(run.out()).contains("    积分: 10 → 20");
        assertThat(run.lines().get(run.lines().size() - 1)).isEqualTo("1 处差异。");
    }

    @Test
    void printsInEnglish() {
        assertThat(diff("en", tasks(10), tasks(20)).lines()).last().isEqualTo("1 difference.");
    }

    @Test
    void reportsEqualMeaningOfDifferentFiles() {
        CommandRun run = diff("en", tasks(10), tasks(10).cell("Tasks!C10", "10"));
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).isEqualTo("They mean the same.\n");
    }

    @Test
    void marksAddedAndRemovedRows() {
        WorkbookBuilder more = tasks(10).row("分享", "分享 shared", 3);
        assertThat(diff("en", tasks(10), more).lines().get(0)).startsWith("+ Tasks!A11  ");
        assertThat(diff("en", more, tasks(10)).lines().get(0)).startsWith("- Tasks!A11  ");
    }

    @Test
    void writesOneJsonDocument() {
        CommandRun run = CommandRun.of(
                "diff",
                "--json",
                file("a.xlsx", tasks(10)).toString(),
                file("b.xlsx", tasks(20)).toString());
        JsonNode report = run.json();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(report.at("/same").asBoolean()).isFalse();
        assertThat(report.at("/a/campaign").asString()).isEqualTo("tasks");
        assertThat(report.at("/a/hash").asString())
                .isNotEqualTo(report.at("/b/hash").asString());
        assertThat(report.at("/differences/0/kind").asString()).isEqualTo("changed");
        assertThat(report.at("/differences/0/about").asString()).isEqualTo("row");
        assertThat(report.at("/differences/0/changes/0/key").asString()).isEqualTo("points");
        assertThat(report.at("/differences/0/changes/0/before/text").asString()).isEqualTo("10");
        assertThat(report.at("/differences/0/changes/0/after/cell").asString()).isEqualTo("C10");
    }

    @Test
    void refusesAWorkbookWithErrorsAndNamesTheFirst() {
        CommandRun run = diff("en", tasks(10), tasks(10).cell("Tasks!B10", "nobody"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("b.xlsx has errors and can't be compared. Tasks!B10: 'nobody' is not known.");
        assertThat(CommandRun.of("diff", "nowhere.xlsx", "nowhere.xlsx").exitCode())
                .isEqualTo(2);
    }

    @Test
    void requiresTwoFiles() {
        CommandRun run = CommandRun.of("diff", "one.xlsx");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: daka diff");
    }

    @Test
    void exitsWithZeroForGit() {
        CommandRun run = git(
                file("old.xlsx", tasks(10)).toString(),
                "abc1234",
                "100644",
                file("new.xlsx", tasks(20)).toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("campaigns/tasks.xlsx");
        assertThat(run.lines().get(1)).startsWith("~ Tasks!A10  ").contains("10", "20");
        assertThat(run.lines()).last().isEqualTo("1 difference.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesAddedDeletedAndRenamedFilesForGit() {
        String file = file("new.xlsx", tasks(20)).toString();
        assertThat(git("/dev/null", ".", ".", file).lines())
                .containsExactly("New file campaigns/tasks.xlsx", "Campaign 'Test' tasks added: 1 rule.");
        assertThat(git(file, "abc1234", "100644", "/dev/null").lines())
                .containsExactly("Deleted file campaigns/tasks.xlsx", "Campaign 'Test' tasks deleted: 1 rule.");
        CommandRun renamed = CommandRun.of(
                "diff",
                "--lang=en",
                "a.xlsx",
                file,
                "abc1234",
                "100644",
                file,
                "abc1234",
                "100644",
                "b.xlsx",
                "similarity index 100%");
        assertThat(renamed.lines()).containsExactly("a.xlsx → b.xlsx", "They mean the same.");
        assertThat(renamed.exitCode()).isZero();
    }

    @Test
    void reportsAWorkbookWithErrorsToGitWithoutFailing() {
        String broken = file("new.xlsx", tasks(20).cell("Tasks!B10", "nobody")).toString();
        CommandRun run = git(file("old.xlsx", tasks(10)).toString(), "abc1234", "100644", broken);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("campaigns/tasks.xlsx has errors and can't be compared. Tasks!B10: 'nobody' is not known.");
    }

    /** Runs the command like {@code git diff} with a diff driver. */
    private static CommandRun git(String before, String hash, String mode, String after) {
        boolean deleted = after.equals("/dev/null");
        return CommandRun.of(
                "diff",
                "--lang=en",
                "campaigns/tasks.xlsx",
                before,
                hash,
                mode,
                after,
                deleted ? "." : "0000000000000000000000000000000000000000",
                deleted ? "." : "100644");
    }

    private CommandRun diff(String language, WorkbookBuilder before, WorkbookBuilder after) {
        return CommandRun.of(
                "diff",
                "--lang=" + language,
                file("a.xlsx", before).toString(),
                file("b.xlsx", after).toString());
    }

    private Path file(String name, WorkbookBuilder workbook) {
        try {
            return Files.write(folder.resolve(name), workbook.bytes());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static WorkbookBuilder tasks(int points) {
        return new WorkbookBuilder(Rules.in(RULES).declarations())
                .campaign("tasks", "Asia/Shanghai", "2026-01-01", "2026-12-31")
                .table("Tasks", "actionType", "points")
                .row("签到", "签到 signedIn", points);
    }
}
