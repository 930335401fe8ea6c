package dev.daka.cli;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.Locale;

/** Writes findings as lines for people and tools: file, place, severity, code, what is wrong → how to correct it. */
final class CheckText {
    /** Stands where there is no cell, so that every line has the same parts. */
    private static final String WHOLE_FILE = "-";

    private final Terminal terminal;
    private final Language language;

    CheckText(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    void print(CheckReport report) {
        report.files().forEach(this::print);
        terminal.out().println(language == Language.ZH ? summaryZh(report.counts()) : summaryEn(report.counts()));
    }

    private static String summaryZh(CheckReport.Counts counts) {
        return String.format(
                Locale.ROOT,
                "%d 个文件：错误 %d，警告 %d，提示 %d；场景 %d 个，不符 %d 个",
                counts.files(),
                counts.errors(),
                counts.warnings(),
                counts.notices(),
                counts.scenarios(),
                counts.failedScenarios());
    }

    private static String summaryEn(CheckReport.Counts counts) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s, %s; %s, %d failed",
                many(counts.files(), "file"),
                many(counts.errors(), "error"),
                many(counts.warnings(), "warning"),
                many(counts.notices(), "notice"),
                many(counts.scenarios(), "scenario"),
                counts.failedScenarios());
    }

    /** {@code 1 file}, {@code 2 files}. */
    static String many(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void print(CheckedFile file) {
        if (file.problem() != null) {
            terminal.err().println(Printable.of(file.file() + ": " + language.of(file.problem())));
        }
        file.findings().forEach(finding -> terminal.out().println(Printable.of(line(file.file(), finding))));
    }

    private String line(String file, Finding finding) {
        return String.join(
                " ",
                file,
                place(finding),
                wordOf(finding.severity()),
                finding.code(),
                language.of(finding.message()),
                "→",
                language.of(finding.cure()));
    }

    private static String wordOf(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String place(Finding finding) {
        if (finding.sheet() == null) {
            return WHOLE_FILE;
        }
        return finding.cell() == null ? finding.sheet() : finding.sheet() + "!" + finding.cell();
    }
}
