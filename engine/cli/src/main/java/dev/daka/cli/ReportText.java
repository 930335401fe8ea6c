package dev.daka.cli;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.replay.recording.SkippedLine;
import dev.daka.core.replay.simulation.Report;
import dev.daka.core.replay.simulation.Report.Side;
import dev.daka.core.vocabulary.CamelCase;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report as a person reads it on a terminal. */
final class ReportText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 10;

    private final Report report;
    private final PrintWriter out;
    private final Language language;
    private final ZoneId zone;

    ReportText(Report report, PrintWriter out, Language language, ZoneId zone) {
        this.report = report;
        this.out = out;
        this.language = language;
        this.zone = zone;
    }

    void print() {
        out.println();
        if (report.stopped()) {
            line("stopped");
        }
        line(
                "replayed",
                Texts.number(report.actions()),
                Texts.number(report.members()),
                time(report.from()),
                time(report.to()),
                zone);
        printSkipped();
        Report.Side b = report.b();
        printSide(b == null ? "" : "A  ", report.a());
        if (b != null) {
            printSide("B  ", b);
        }
        if (report.differences() != null) {
            printDifferences(report.differences());
        }
        out.flush();
    }

    private void line(String key, Object... details) {
        out.println(language.text(key, details));
    }

    private void indented(String key, Object... details) {
        out.println("  " + language.text(key, details));
    }

    private void printSkipped() {
        if (report.skippedTotal() == 0) {
            return;
        }
        line("skipped", Texts.number(report.skippedTotal()));
        for (SkippedLine line : report.skipped().stream().limit(SHOWN).toList()) {
            out.println("  " + line.file() + ":" + line.line() + "  " + language.of(line.reason()));
        }
        if (report.skippedTotal() > SHOWN) {
            out.println("  …");
        }
    }

    private void printSide(String name, Side side) {
        out.println();
        out.println(name
                + side.ruleSets().stream()
                        .map(used -> language.of(used.name()) + " " + used.campaign())
                        .collect(Collectors.joining(", ")));
        printOutside(side);
        indented("points", Texts.number(side.points()), Texts.number(side.pointsWithheld()));
        if (side.pointsByCurrency().keySet().stream().anyMatch(key -> !key.equals(CurrencyKey.POINTS.value()))) {
            indented("ofThese", counts(side.pointsByCurrency()));
        }
        indented("effects", counts(side.effects()));
        if (!side.effectsWithheld().isEmpty()) {
            indented("effectsWithheld", counts(side.effectsWithheld()));
        }
        printRows(side);
        printLimits(side);
        printMonths(side);
    }

    /** Otherwise a recording of another year looks like rules that pay nothing. */
    private void printOutside(Side side) {
        if (side.outside() > 0) {
            indented(
                    "outside",
                    Texts.number(side.outside()),
                    side.ruleSets().stream()
                            .map(used -> used.campaign() + " " + used.startsOn() + " – " + used.endsOn())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void printRows(Side side) {
        TextTable table = new TextTable("lllrrr", language.text("rowsTable"));
        side.rows()
                .forEach(row -> table.add(
                        row.campaign(),
                        row.cell(),
                        row.name(),
                        Texts.number(row.fired()),
                        Texts.number(row.points()),
                        Texts.number(row.withheld())));
        print(table);
        if (!side.neverFired().isEmpty()) {
            indented("neverFired", side.neverFired().size());
            side.neverFired()
                    .forEach(row -> out.println("    " + row.campaign() + "  " + row.cell() + "  " + row.name()));
        }
    }

    private void printLimits(Side side) {
        TextTable table = new TextTable("lllrrrl", language.text("limitsTable"));
        side.limits()
                .forEach(limit -> table.add(
                        limit.campaign(),
                        limit.limit(),
                        CamelCase.of(limit.kind()) + " / " + CamelCase.of(limit.period()) + " / "
                                + CamelCase.of(limit.measure()),
                        Texts.number(limit.reached()),
                        Texts.number(limit.used()),
                        Texts.number(limit.amount()),
                        time(limit.firstReachedAt())));
        print(table);
        side.budgetsExhausted()
                .forEach(budget -> indented("budgetExhausted", budget.campaign(), budget.limit(), time(budget.at())));
    }

    private void printMonths(Side side) {
        Map<YearMonth, Long> months = new TreeMap<>();
        side.pointsByDay().forEach(day -> months.merge(YearMonth.from(day.day()), day.points(), Long::sum));
        TextTable table = new TextTable("lr", language.text("monthsTable"));
        months.forEach((month, points) -> table.add(month.toString(), Texts.number(points)));
        print(table);
    }

    private void printDifferences(Report.Differences differences) {
        out.println();
        line(
                "differ",
                Texts.number(differences.actionsThatDiffer()),
                String.format(Locale.ROOT, "%+,d", differences.pointsDelta()));
        TextTable rows = new TextTable("lllrrrr", language.text("differingRowsTable"));
        differences
                .rows()
                .forEach(row -> rows.add(
                        row.campaign(),
                        row.cell(),
                        row.name(),
                        Texts.number(row.firedA()),
                        Texts.number(row.firedB()),
                        Texts.number(row.pointsA()),
                        Texts.number(row.pointsB())));
        print(rows);
        TextTable samples = new TextTable("lllrr", language.text("samplesTable"));
        differences.samples().stream()
                .limit(SHOWN)
                .forEach(sample -> samples.add(
                        sample.actionId(),
                        sample.memberId(),
                        time(sample.occurredAt()),
                        Texts.number(sample.pointsA()),
                        Texts.number(sample.pointsB())));
        print(samples);
    }

    private void print(TextTable table) {
        if (!table.isEmpty()) {
            out.println();
            table.lines().forEach(out::println);
        }
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "0"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + Texts.number(count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private String time(@Nullable Instant moment) {
        return moment == null ? "–" : MINUTE.format(moment.atZone(zone));
    }
}
