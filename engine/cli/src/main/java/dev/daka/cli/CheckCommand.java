package dev.daka.cli;

import dev.daka.core.replay.scenario.ExaminedWorkbook;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks workbooks and rehearses their scenarios: what stands in the way of publishing them, cell by cell. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%n",
        exitCodeOnExecutionException = CheckReport.UNREADABLE)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--with", paramLabel = "XLSX")
    private @Nullable Path with;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private RulesOptions options = new RulesOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            CheckReport report = CheckReport.of(check(), strict);
            if (json) {
                terminal.out().println(JsonDocument.of(report));
            } else {
                new CheckText(terminal, options.language()).print(report);
            }
            return report.exitCode();
        } catch (BadInput bad) {
            terminal.err().println(options.language().of(bad.reason()));
            return CheckReport.UNREADABLE;
        }
    }

    private List<CheckedFile> check() throws BadInput {
        WorkbookChecker checker = new WorkbookChecker(options.declarations());
        RunScenarios rehearse = new RunScenarios(checker.declarations().calendars());
        List<Path> workbooks = WorkbookPaths.expanded(files);
        List<CheckedFile> checked = new ArrayList<>();
        try (Progress progress = new Progress(terminal)) {
            for (Path workbook : workbooks) {
                progress.at(checked.size(), workbooks.size(), workbook.toString());
                checked.add(check(workbook, checker, rehearse));
            }
            progress.at(checked.size(), workbooks.size());
        }
        return checked;
    }

    private CheckedFile check(Path file, WorkbookChecker checker, RunScenarios rehearse) {
        try {
            return CheckedFile.of(file.toString(), ExaminedWorkbook.of(checked(file, checker), rehearse));
        } catch (BadInput unreadable) {
            return CheckedFile.unreadable(file.toString(), unreadable.reason());
        }
    }

    private CheckResult checked(Path file, WorkbookChecker checker) throws BadInput {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return checker.check(WorkbookPaths.open(file));
        }
        if (with == null) {
            throw new BadInput("withoutWorkbook");
        }
        return checker.checkTable(WorkbookPaths.open(file), WorkbookPaths.open(with));
    }
}
