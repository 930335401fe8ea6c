package dev.daka.service.cli;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.simulation.ActionReader;
import dev.daka.core.simulation.ColumnMapping;
import dev.daka.core.simulation.MappingGuess;
import dev.daka.core.simulation.Members;
import dev.daka.core.simulation.RecordedActions;
import dev.daka.core.simulation.Recording;
import dev.daka.core.simulation.Simulation;
import dev.daka.core.simulation.SimulationReport;
import dev.daka.core.simulation.SkippedLine;
import dev.daka.core.simulation.UnreadableFile;
import dev.daka.core.table.CheckedWorkbook;
import dev.daka.core.table.WorkbookChecker;
import dev.daka.core.vocabulary.Label;
import dev.daka.rules.Rules;
import dev.daka.rules.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Replays recorded actions against campaigns, in memory. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "用记录下来的行为回放活动规则，只在内存里计算，不入账。",
            "Replays recorded actions against campaigns, in memory; nothing is booked."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:完成 / done",
            "1:文件或工作簿有错误 / a file or a workbook is bad",
            "2:用法不对 / wrong usage",
            "130:Ctrl-C：打印已完成的部分 / prints what was done so far"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

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
            description = {"A 方工作簿或文件夹，默认自带的活动", "Workbook or folder of side A; the shipped campaigns by default"})
    private @Nullable Path sideA;

    @Option(
            names = "--b",
            paramLabel = "XLSX|FOLDER",
            description = {
                "B 方。没有 --a 时，单个工作簿替换同编号的自带活动",
                "Side B. Without --a, a single workbook takes the place of the shipped campaign of its key"
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

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言 / language")
    private Language language = Language.ofMachine();

    /** A file and how its columns are meant. */
    static final class ActionsOption {
        @Option(
                names = "--actions",
                required = true,
                paramLabel = "FILE",
                description = "行为记录：JSON 行或 CSV，可 gzip / actions: JSON lines or CSV, gzip or not")
        private Path file = Path.of("");

        @Option(
                names = "--map",
                paramLabel = "PART=COLUMN|PART:=CONSTANT,…",
                converter = MappingOption.class,
                description = "列的含义，覆盖猜测 / what columns mean, over the guess: memberId=household_id,type:=purchased")
        private MappingOption mapping = new MappingOption();
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
            terminal.err().println(language.of(bad.reason()));
            return 1;
        }
    }

    private int simulate() throws IOException, BadInput {
        Rules rules = Rules.shipped();
        Declarations declarations = rules.declarations();
        CampaignFiles files = new CampaignFiles(new WorkbookChecker(declarations), terminal.err(), language);
        Sides sides = Sides.of(rules, files, sideA, sideB);
        ZoneId local = zone == null ? sides.a().get(0).campaign().zone() : zone;
        RecordedActions actions = read(declarations, local);
        Members known = members == null ? Members.unknown() : members(members, declarations);
        Simulation simulation = new Simulation(
                files.running(sides.a()),
                sides.b().isEmpty() ? null : files.running(sides.b()),
                known,
                new Simulation.Shift(shiftDays, local));
        try (Interruption interruption = new Interruption()) {
            SimulationReport report = replay(simulation, actions, interruption);
            print(report, local);
            return report.actions() == 0 && report.skippedTotal() > 0 ? 1 : 0;
        }
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
                        language.of("回放用时 %.1f 秒，每秒 %,.0f 条%n", "Replayed in %.1f s, %,.0f actions/s%n"),
                        seconds,
                        report.actions() / seconds);
        return report;
    }

    private void print(SimulationReport report, ZoneId local) {
        if (json) {
            terminal.out()
                    .println(JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(report));
        } else {
            new ReportText(report, terminal.out(), language, local).print();
        }
    }

    private RecordedActions read(Declarations declarations, ZoneId local) throws IOException, BadInput {
        ActionReader reader = new ActionReader(new ActionCheck(declarations.actionTypes()), local);
        for (ActionsOption option : recordings) {
            Recording recording = open(option.file);
            ColumnMapping mapping = option.mapping.over(MappingGuess.of(recording, declarations.actionTypes()));
            terminal.err()
                    .println(recording.name() + ": " + recording.rows() + language.of(" 行，映射 ", " rows, mapping ")
                            + MappingOption.text(mapping));
            List<Label> problems = mapping.problems(recording.columns());
            if (!problems.isEmpty()) {
                problems.forEach(problem -> terminal.err().println("  " + language.of(problem)));
                throw new BadInput(new Label(
                        "请用 --map 补全。现有的列：" + String.join(", ", recording.columns()),
                        "Complete it with --map. The columns are: " + String.join(", ", recording.columns())));
            }
            reader.read(recording, mapping);
        }
        RecordedActions actions = reader.actions();
        if (actions.actions().stream().allMatch(action -> action.placements().isEmpty())) {
            terminal.err()
                    .println(
                            language.of(
                                    "没有行为请求运营位，内容规则不会触发；可加 --map placements:=运营位编号。",
                                    "No action asks for a placement, so content rows cannot fire; --map placements:=KEY asks."));
        }
        return actions;
    }

    private Members members(Path file, Declarations declarations) throws IOException, BadInput {
        try {
            Members known = Members.read(open(file), declarations.names());
            terminal.err()
                    .println(file.getFileName() + ": " + known.size()
                            + language.of(" 个会员，略过 ", " members, lines skipped: ")
                            + known.skipped().total());
            for (SkippedLine line : known.skipped().first()) {
                terminal.err().println("  " + line.file() + ":" + line.line() + "  " + language.of(line.reason()));
            }
            return known;
        } catch (UnreadableFile unreadable) {
            throw bad(file, unreadable.reason());
        }
    }

    private static Recording open(Path file) throws IOException, BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(new Label("找不到文件 " + file, "There is no file " + file));
        }
        try {
            return Recording.open(
                    file.getFileName().toString(), () -> Files.newInputStream(file), Recording.Bounds.OWN);
        } catch (UnreadableFile unreadable) {
            throw bad(file, unreadable.reason());
        }
    }

    private static BadInput bad(Path file, Label reason) {
        return new BadInput(new Label(file + "：" + reason.zh(), file + ": " + reason.en()));
    }

    /** The workbooks of both sides; B is empty where only A is asked for. */
    private record Sides(List<CheckedWorkbook> a, List<CheckedWorkbook> b) {
        static Sides of(Rules rules, CampaignFiles files, @Nullable Path pathA, @Nullable Path pathB) throws BadInput {
            List<CheckedWorkbook> a = pathA == null ? shipped(rules, files) : files.load(pathA);
            if (pathB == null) {
                return new Sides(a, List.of());
            }
            List<CheckedWorkbook> b = files.load(pathB);
            return new Sides(a, pathA == null && !Files.isDirectory(pathB) ? replaced(a, b.get(0)) : b);
        }

        private static List<CheckedWorkbook> shipped(Rules rules, CampaignFiles files) throws BadInput {
            List<CheckedWorkbook> workbooks = new ArrayList<>();
            for (WorkbookFile workbook : rules.workbooks()) {
                workbooks.add(files.check(workbook.name(), workbook.open()));
            }
            return workbooks;
        }

        private static List<CheckedWorkbook> replaced(List<CheckedWorkbook> campaigns, CheckedWorkbook by) {
            List<CheckedWorkbook> workbooks = new ArrayList<>(campaigns);
            workbooks.removeIf(
                    workbook -> workbook.campaign().key().equals(by.campaign().key()));
            workbooks.add(by);
            return workbooks;
        }
    }
}
