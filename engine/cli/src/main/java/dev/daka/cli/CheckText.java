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
        CheckReport.Counts counts = report.counts();
        terminal.out()
                .println(language.text(
                        "checked",
                        Texts.counted("file", counts.files()),
                        Texts.counted("error", counts.errors()),
                        Texts.counted("warning", counts.warnings()),
                        Texts.counted("notice", counts.notices()),
                        Texts.counted("scenario", counts.scenarios()),
                        Texts.counted("failed", counts.failedScenarios())));
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
