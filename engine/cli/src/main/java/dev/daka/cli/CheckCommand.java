package dev.daka.cli;

import dev.daka.core.replay.scenario.ExaminedWorkbook;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.vocabulary.Label;
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
        exitCodeOnExecutionException = CheckReport.UNREADABLE,
        description = {
            "检查活动表格，并演练其中的场景；每个问题一行，写明单元格。",
            "Checks workbooks and plays their scenarios; prints one line per finding, with its cell."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:可以发布 / can be published",
            "1:有错误或场景不符 / errors, or scenarios that fail",
            "2:用法不对，或文件读不到 / wrong usage, or a file that cannot be read"
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "活动表格 .xlsx、放活动表格的文件夹，或 Drools 的 .csv（见 --with）",
                "Workbooks, folders of workbooks, or Drools' .csv (see --with)"
            })
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "XLSX",
            description = {".csv 只有一张表，其他工作表取自这份表格", "A .csv has one table; this workbook supplies the other sheets"
            })
    private @Nullable Path with;

    @Option(names = "--strict", description = "警告也算不通过 / warnings block too")
    private boolean strict;

    @Option(names = "--json", description = "输出 JSON / writes one JSON document")
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
        Counter counter = Counter.of(terminal, workbooks.size());
        List<CheckedFile> checked = new ArrayList<>();
        for (Path workbook : workbooks) {
            counter.next(workbook.toString());
            checked.add(check(workbook, checker, rehearse));
        }
        counter.end();
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
            throw new BadInput(
                    new Label(".csv 只有一张表，请用 --with 指定其他工作表取自哪份表格", "A .csv has one table; name the workbook with the other sheets with --with"));
        }
        return checker.checkTable(WorkbookPaths.open(file), WorkbookPaths.open(with));
    }
}
