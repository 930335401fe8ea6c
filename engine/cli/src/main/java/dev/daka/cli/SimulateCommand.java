package dev.daka.cli;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.notation.DecimalMark;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.simulation.Report;
import dev.daka.core.replay.simulation.Simulation;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%n")
final class SimulateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int BAD = 1;
    private static final int SKIPPED = 3;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<ActionsOption> recordings = new ArrayList<>();

    @Option(names = "--members", paramLabel = "FILE")
    private @Nullable Path members;

    @Option(names = "--a", paramLabel = "XLSX|FOLDER")
    private @Nullable Path sideA;

    @Option(names = "--b", paramLabel = "XLSX|FOLDER")
    private @Nullable Path sideB;

    @Option(names = "--shift-days", paramLabel = "N")
    private int shiftDays;

    @Option(names = "--zone", paramLabel = "ZONE")
    private @Nullable ZoneId zone;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--fail-on-skipped")
    private boolean failOnSkipped;

    @Mixin
    private RulesOptions options = new RulesOptions();

    /** A file and how its columns are meant. */
    static final class ActionsOption {
        @Option(names = "--actions", required = true, paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--map", paramLabel = "PART=COLUMN|PART:=CONSTANT,…")
        private @Nullable String mapping;

        @Option(names = "--header-line", paramLabel = "N")
        private @Nullable Integer headerLine;

        @Option(names = "--decimal", paramLabel = "point|comma")
        private @Nullable DecimalMark decimal;

        RecordingFiles.Wanted wanted() throws BadInput {
            return new RecordingFiles.Wanted(file, MappingOption.of(mapping), headerLine, decimal);
        }
    }

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<RecordingFiles.Wanted> wanted = wanted();
        try {
            return simulate(wanted);
        } catch (BadInput bad) {
            terminal.err().println(options.language().of(bad.reason()));
            return BAD;
        } catch (OutOfMemoryError full) {
            terminal.err().println(options.language().of(RecordingFiles.outOfMemory()));
            return BAD;
        }
    }

    private List<RecordingFiles.Wanted> wanted() {
        List<RecordingFiles.Wanted> wanted = new ArrayList<>();
        try {
            if (Math.abs(shiftDays) > Simulation.Shift.MOST_DAYS) {
                throw new BadInput("shiftTooLarge", Simulation.Shift.MOST_DAYS);
            }
            for (ActionsOption recording : recordings) {
                wanted.add(recording.wanted());
            }
            return wanted;
        } catch (BadInput bad) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    options.language().of(bad.reason()));
        }
    }

    private int simulate(List<RecordingFiles.Wanted> wanted) throws IOException, BadInput {
        Rules rules = options.rules();
        Declarations declarations = rules.declarations();
        CampaignFiles files = new CampaignFiles(new WorkbookChecker(declarations), terminal.err(), options.language());
        SimulatedCampaigns campaigns = SimulatedCampaigns.of(rules, files, sideA, sideB);
        ZoneId local = zone == null ? campaigns.a().get(0).campaign().zone() : zone;
        RecordingFiles input = new RecordingFiles(terminal.err(), options.language(), declarations);
        RecordedActions actions = input.actions(wanted, local);
        Members known = members == null ? Members.unknown() : input.members(members);
        Simulation simulation = new Simulation(
                files.running(campaigns.a()),
                campaigns.b().isEmpty() ? null : files.running(campaigns.b()),
                known,
                new Simulation.Shift(shiftDays, local));
        try (Interruption interruption =
                new Interruption(() -> terminal.err().println(options.language().text("slowReport")))) {
            Report report = replay(simulation, actions, interruption);
            new SkippedText(terminal.err(), options.language()).print(report.skippedTotal(), report.skippedByReason());
            input.warnOfUnknownMembers(known, report);
            print(report, local);
            return exitCode(report, known);
        }
    }

    private int exitCode(Report report, Members known) {
        if (report.actions() == 0 && report.skippedTotal() > 0) {
            return BAD;
        }
        boolean skipped = report.skippedTotal() + known.skipped().total() > 0;
        return failOnSkipped && skipped ? SKIPPED : 0;
    }

    private Report replay(Simulation simulation, RecordedActions actions, Interruption interruption) {
        long start = System.nanoTime();
        Report report;
        try (Progress progress = new Progress(terminal)) {
            report = simulation.run(actions, progress::at, interruption);
        }
        double seconds = Math.max(1L, System.nanoTime() - start) / NANOS_PER_SECOND;
        terminal.err()
                .println(options.language()
                        .text(
                                "replayTime",
                                String.format(Locale.ROOT, "%.1f", seconds),
                                Texts.number(Math.round(report.actions() / seconds))));
        return report;
    }

    private void print(Report report, ZoneId local) {
        if (json) {
            terminal.out().println(JsonDocument.of(report));
        } else {
            new ReportText(report, terminal.out(), options.language(), local).print();
        }
    }
}
