package dev.daka.cli;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.replay.recording.SkippedLine;
import dev.daka.core.replay.simulation.SimulationReport;
import dev.daka.core.replay.simulation.SimulationReport.Side;
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

    private final SimulationReport report;
    private final PrintWriter out;
    private final Language language;
    private final ZoneId zone;

    ReportText(SimulationReport report, PrintWriter out, Language language, ZoneId zone) {
        this.report = report;
        this.out = out;
        this.language = language;
        this.zone = zone;
    }

    void print() {
        out.println();
        if (report.stopped()) {
            out.println(language.of("已中断，以下只包含已重放的行为。", "Stopped: the report covers the actions replayed so far."));
        }
        out.println(language.of("重放行为 ", "Actions replayed: ") + number(report.actions())
                + language.of(" 条，会员 ", ", members: ") + number(report.members())
                + language.of(" 人，", ", ") + time(report.from()) + " – " + time(report.to()) + " " + zone);
        printSkipped();
        SimulationReport.Side b = report.b();
        printSide(b == null ? "" : "A  ", report.a());
        if (b != null) {
            printSide("B  ", b);
        }
        if (report.differences() != null) {
            printDifferences(report.differences());
        }
        out.flush();
    }

    private void printSkipped() {
        if (report.skippedTotal() == 0) {
            return;
        }
        out.println(language.of("略过 ", "Lines skipped: ") + number(report.skippedTotal()) + language.of(" 行：", ""));
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
        out.println("  " + language.of("发放积分 ", "Points issued: ") + number(side.points())
                + language.of("，未发积分 ", ", withheld: ") + number(side.pointsWithheld()));
        if (side.pointsByCurrency().keySet().stream().anyMatch(key -> !key.equals(CurrencyKey.POINTS.value()))) {
            out.println("  " + language.of("其中：", "Of these: ") + counts(side.pointsByCurrency()));
        }
        out.println("  " + language.of("效果：", "Effects: ") + counts(side.effects()));
        if (!side.effectsWithheld().isEmpty()) {
            out.println("  " + language.of("未发的效果：", "Effects withheld: ") + counts(side.effectsWithheld()));
        }
        printRows(side);
        printLimits(side);
        printMonths(side);
    }

    /** Otherwise a recording of another year looks like rules that pay nothing. */
    private void printOutside(Side side) {
        if (side.outside() == 0) {
            return;
        }
        out.println("  "
                + language.of("不在任何活动日期内的行为 ", "Actions outside the dates of all campaigns: ")
                + number(side.outside())
                + language.of(" 条，什么也得不到；各活动日期：", ", which get nothing; the campaigns run: ")
                + side.ruleSets().stream()
                        .map(used -> used.campaign() + " " + used.startsOn() + " – " + used.endsOn())
                        .collect(Collectors.joining(", ")));
    }

    private void printRows(Side side) {
        TextTable table = new TextTable(
                "lllrrr",
                language.of("活动", "Campaign"),
                language.of("单元格", "Cell"),
                language.of("规则", "Rule"),
                language.of("命中", "Fired"),
                language.of("积分", "Points"),
                language.of("未发", "Withheld"));
        side.rows()
                .forEach(row -> table.add(
                        row.campaign(),
                        row.cell(),
                        row.name(),
                        number(row.fired()),
                        number(row.points()),
                        number(row.withheld())));
        print(table);
        if (!side.neverFired().isEmpty()) {
            out.println("  " + language.of("从未命中 ", "Never fired: ")
                    + side.neverFired().size() + language.of(" 行：", " rows"));
            side.neverFired()
                    .forEach(row -> out.println("    " + row.campaign() + "  " + row.cell() + "  " + row.name()));
        }
    }

    private void printLimits(Side side) {
        TextTable table = new TextTable(
                "lllrrrl",
                language.of("活动", "Campaign"),
                language.of("限额", "Limit"),
                language.of("类型", "Kind"),
                language.of("达到次数", "Reached"),
                language.of("最多用到", "Most used"),
                language.of("总量", "Amount"),
                language.of("首次达到", "First reached"));
        side.limits()
                .forEach(limit -> table.add(
                        limit.campaign(),
                        limit.limit(),
                        limit.kind() + " / " + limit.period() + " / " + limit.measure(),
                        number(limit.reached()),
                        number(limit.used()),
                        number(limit.amount()),
                        time(limit.firstReachedAt())));
        print(table);
        side.budgetsExhausted()
                .forEach(budget -> out.println("  " + language.of("预算用完：", "Budget exhausted: ") + budget.campaign()
                        + " " + budget.limit() + "  " + time(budget.at())));
    }

    private void printMonths(Side side) {
        Map<YearMonth, Long> months = new TreeMap<>();
        side.pointsByDay().forEach(day -> months.merge(YearMonth.from(day.day()), day.points(), Long::sum));
        TextTable table = new TextTable("lr", language.of("月份", "Month"), language.of("积分", "Points"));
        months.forEach((month, points) -> table.add(month.toString(), number(points)));
        print(table);
    }

    private void printDifferences(SimulationReport.Differences differences) {
        out.println();
        out.println(language.of("A 与 B 不同的行为 ", "Actions that differ between A and B: ")
                + number(differences.actionsThatDiffer())
                + language.of(" 条，积分差 B−A ", ", points B−A: ")
                + String.format(Locale.ROOT, "%+,d", differences.pointsDelta()));
        TextTable rows = new TextTable(
                "lllrrrr",
                language.of("活动", "Campaign"),
                language.of("单元格", "Cell"),
                language.of("规则", "Rule"),
                language.of("命中 A", "Fired A"),
                language.of("命中 B", "Fired B"),
                language.of("积分 A", "Points A"),
                language.of("积分 B", "Points B"));
        differences
                .rows()
                .forEach(row -> rows.add(
                        row.campaign(),
                        row.cell(),
                        row.name(),
                        number(row.firedA()),
                        number(row.firedB()),
                        number(row.pointsA()),
                        number(row.pointsB())));
        print(rows);
        TextTable samples = new TextTable(
                "lllrr",
                language.of("行为", "Action"),
                language.of("会员", "Member"),
                language.of("时间", "Time"),
                language.of("积分 A", "Points A"),
                language.of("积分 B", "Points B"));
        differences.samples().stream()
                .limit(SHOWN)
                .forEach(sample -> samples.add(
                        sample.actionId(),
                        sample.memberId(),
                        time(sample.occurredAt()),
                        number(sample.pointsA()),
                        number(sample.pointsB())));
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
                        .map(count -> count.getKey() + " " + number(count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String time(@Nullable Instant moment) {
        return moment == null ? "–" : MINUTE.format(moment.atZone(zone));
    }
}
