package dev.daka.cli;

import dev.daka.core.replay.recording.SkippedLines;
import java.io.PrintWriter;
import java.util.List;

/** Writes how many lines were skipped for which reason. */
final class SkippedText {
    private final PrintWriter out;
    private final Language language;

    SkippedText(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(long total, List<SkippedLines> counts) {
        if (total == 0) {
            return;
        }
        out.println(language.text("skipped", Texts.number(total)));
        for (SkippedLines count : counts) {
            String first = count.first().file() + ":" + count.first().line();
            out.println(Printable.of(
                    "  " + Texts.number(count.lines()) + "  " + language.text("skippedFor", count.reason(), first)));
        }
    }
}
