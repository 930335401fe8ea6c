package dev.daka.cli;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.notation.DecimalMark;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.simulation.Simulation;
import dev.daka.core.replay.simulation.SimulationReport;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays recorded actions against campaigns, in memory. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "用记录下来的行为重放活动规则，只在内存里计算，不入账。",
            "Replays recorded actions against campaigns, in memory; nothing is booked."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:完成 / done",
            "1:文件或表格有错误，或内存不够 / errors in a file or a workbook, or not enough memory",
            "2:用法不对 / wrong usage",
            "3:有略过的行（--fail-on-skipped）/ lines were skipped (--fail-on-skipped)",
            "130:Ctrl-C：打印已完成的部分 / prints the finished part"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int BAD = 1;
    private static final int SKIPPED = 3;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<ActionsOption> recordings = new ArrayList<>();

    @Option(
            names = "--members",
            paramLabel = "FILE",
            description = "会员 CSV / members: memberId, tier, segments, registeredOn")
    private @Nullable Path members;

    @Option(
            names = "--a",
            paramLabel = "XLSX|FOLDER",
            description = {
                "A 方的活动表格或文件夹，默认 --rules 里的活动",
                "Workbook or folder of side A; the campaigns of --rules by default"
            })
    private @Nullable Path sideA;

    @Option(
            names = "--b",
            paramLabel = "XLSX|FOLDER",
            description = {
                "B 方。没有 --a 时，单份表格替换同编号的活动",
                "Side B. Without --a, a single workbook replaces the campaign with the same key"
            })
    private @Nullable Path sideB;

    @Option(
            names = "--shift-days",
            paramLabel = "N",
            description = "行为整体平移的天数 / moves all actions by whole days, e.g. 3287: 2017 to 2026")
    private int shiftDays;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "没写时区的时间用的时区，默认活动的 / of times without offset; the campaign's by default")
    private @Nullable ZoneId zone;

    @Option(names = "--json", description = "输出 JSON / writes the report as JSON")
    private boolean json;

    @Option(names = "--fail-on-skipped", description = "有略过的行就以 3 退出 / exits with 3 if lines were skipped")
    private boolean failOnSkipped;

    @Mixin
    private RulesOptions options = new RulesOptions();

    /** A file and how its columns are meant. */
    static final class ActionsOption {
        @Option(
                names = "--actions",
                required = true,
                paramLabel = "FILE",
                description = "行为记录：JSON 行或 CSV，可 gzip / actions: JSON lines or CSV, optionally gzip")
        private Path file = Path.of("");

        @Option(
                names = "--map",
                paramLabel = "PART=COLUMN|PART:=CONSTANT,…",
                converter = MappingOption.class,
                description = "列的含义，覆盖猜测 / meaning of columns, instead of the guess: memberId=household_id,type:=purchased")
        private MappingOption mapping = new MappingOption();

        @Option(
                names = "--header-line",
                paramLabel = "N",
                description = "哪一行是列名，默认自动识别 / the line that names the columns; detected by default")
        private @Nullable Integer headerLine;

        @Option(
                names = "--decimal",
                paramLabel = "point|comma",
                description = "金额的小数点，列里看不出时指定 / decimal mark of amounts, if the column does not show it")
        private @Nullable DecimalMark decimal;

        RecordingFiles.Wanted wanted() {
            return new RecordingFiles.Wanted(file, mapping, headerLine, decimal);
        }
    }

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Math.abs(shiftDays) > Simulation.Shift.MOST_DAYS && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shift-days: -" + Simulation.Shift.MOST_DAYS + "…" + Simulation.Shift.MOST_DAYS);
        }
        try {
            return simulate();
        } catch (BadInput bad) {
            terminal.err().println(options.language().of(bad.reason()));
            return BAD;
        } catch (OutOfMemoryError full) {
            terminal.err().println(options.language().of(RecordingFiles.outOfMemory()));
            return BAD;
        }
    }

    private int simulate() throws IOException, BadInput {
        Rules rules = options.rules();
        Declarations declarations = rules.declarations();
        CampaignFiles files = new CampaignFiles(new WorkbookChecker(declarations), terminal.err(), options.language());
        SimulatedCampaigns campaigns = SimulatedCampaigns.of(rules, files, sideA, sideB);
        ZoneId local = zone == null ? campaigns.a().get(0).campaign().zone() : zone;
        RecordingFiles input = new RecordingFiles(terminal.err(), options.language(), declarations);
        RecordedActions actions =
                input.actions(recordings.stream().map(ActionsOption::wanted).toList(), local);
        Members known = members == null ? Members.unknown() : input.members(members);
        Simulation simulation = new Simulation(
                files.running(campaigns.a()),
                campaigns.b().isEmpty() ? null : files.running(campaigns.b()),
                known,
                new Simulation.Shift(shiftDays, local));
        try (Interruption interruption = new Interruption()) {
            SimulationReport report = replay(simulation, actions, interruption);
            new SkippedText(terminal.err(), options.language()).print(report.skippedTotal(), report.skippedByReason());
            input.warnOfUnknownMembers(known, report);
            print(report, local);
            return exitCode(report, known);
        }
    }

    private int exitCode(SimulationReport report, Members known) {
        if (report.actions() == 0 && report.skippedTotal() > 0) {
            return BAD;
        }
        boolean skipped = report.skippedTotal() + known.skipped().total() > 0;
        return failOnSkipped && skipped ? SKIPPED : 0;
    }

    private SimulationReport replay(Simulation simulation, RecordedActions actions, Interruption interruption) {
        ProgressBar bar = new ProgressBar(terminal.err());
        Simulation.Progress progress = terminal.interactive() ? bar : (processed, total) -> {};
        long start = System.nanoTime();
        SimulationReport report = simulation.run(actions, progress, interruption);
        double seconds = Math.max(1L, System.nanoTime() - start) / NANOS_PER_SECOND;
        bar.end();
        terminal.err()
                .printf(
                        Locale.ROOT,
                        options.language().of("重放用时 %.1f 秒，每秒 %,.0f 条%n", "Replayed in %.1f s, %,.0f actions/s%n"),
                        seconds,
                        report.actions() / seconds);
        return report;
    }

    private void print(SimulationReport report, ZoneId local) {
        if (json) {
            terminal.out().println(JsonDocument.of(report));
        } else {
            new ReportText(report, terminal.out(), options.language(), local).print();
        }
    }
}
