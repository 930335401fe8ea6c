package dev.daka.cli;

import dev.daka.core.workbook.diff.CellInWorkbook;
import dev.daka.core.workbook.diff.Change;
import dev.daka.core.workbook.diff.DiffPlace;
import dev.daka.core.workbook.diff.Difference;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Writes differences as people read them: a sentence each, and below it the cells before and after. */
final class DiffText {
    private final PrintWriter out;
    private final Language language;

    DiffText(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(DiffReport report) {
        report.differences().forEach(this::print);
        out.println(
                report.same()
                        ? language.text("same")
                        : language.of(
                                Texts.counted("difference", report.differences().size())));
    }

    private void print(Difference difference) {
        line("%s %s  %s".formatted(mark(difference.kind()), place(difference), language.of(difference.words())));
        if (difference.kind() == Difference.Kind.CHANGED) {
            difference.changes().forEach(this::print);
        }
    }

    private static String mark(Difference.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case MOVED -> ">";
        };
    }

    private static String place(Difference difference) {
        DiffPlace spot = difference.after() == null ? difference.before() : difference.after();
        if (spot == null) {
            return difference.name();
        }
        return spot.cell() == null ? spot.sheet() : spot.sheet() + "!" + spot.cell();
    }

    private void print(Change change) {
        line("    %s: %s → %s".formatted(language.of(change.label()), words(change.before()), words(change.after())));
    }

    private String words(@Nullable CellInWorkbook shown) {
        return language.of(shown == null ? Texts.text("nothing") : shown.words());
    }

    private void line(String text) {
        out.println(Printable.of(text));
    }
}
