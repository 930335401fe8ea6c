package dev.daka.cli;

import dev.daka.core.replay.recording.SkippedCount;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Writes how many lines were skipped for which reason. */
final class SkippedText {
    private final PrintWriter out;
    private final Language language;

    SkippedText(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(long total, List<SkippedCount> counts) {
        if (total == 0) {
            return;
        }
        out.println(language.of("略过 " + number(total) + " 行：", "Lines skipped: " + number(total)));
        for (SkippedCount count : counts) {
            String first = count.first().file() + ":" + count.first().line();
            out.println(Printable.of("  " + number(count.lines()) + "  " + language.of(count.reason())
                    + language.of("（第一处 " + first + "）", " (first: " + first + ")")));
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
