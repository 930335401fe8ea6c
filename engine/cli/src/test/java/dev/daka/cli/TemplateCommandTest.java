package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.write.TemplateKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void writesAWorkbookThatPassesItsOwnCheck(TemplateKind kind) {
        Path file = folder.resolve("new.xlsx");
        CommandRun run = CommandRun.of("template", kind.key(), "--starts-on=2026-09-01", "-o", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(file + "\n");
        CommandRun check = CommandRun.of("check", "--lang=en", file.toString());
        assertThat(check.exitCode()).as(check.out()).isZero();
    }

    @Test
    void listsTheKinds() {
        CommandRun run = CommandRun.of("template", "--lang=zh");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("points-tasks", "节日倍数", "blank");
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xlsx"), "mine");
        CommandRun run = CommandRun.of("template", "blank", "--lang=en", "-o", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("mine.xlsx exists already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void namesTheKindsForAnUnknownOne() {
        CommandRun run = CommandRun.of("template", "lottery", "--lang=en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no template lottery. Available: points-tasks, ");
    }

    @Test
    void explainsItsUsage() {
        assertThat(CommandRun.of("template", "blank", "--starts-on=soon").exitCode())
                .isEqualTo(2);
    }
}
