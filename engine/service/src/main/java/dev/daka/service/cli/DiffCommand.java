package dev.daka.service.cli;

import dev.daka.core.difference.WorkbookDifference;
import dev.daka.core.finding.Finding;
import dev.daka.core.table.CheckResult;
import dev.daka.core.table.CheckedWorkbook;
import dev.daka.core.table.WorkbookChecker;
import dev.daka.core.vocabulary.Label;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs in meaning between two workbooks. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnExecutionException = DiffCommand.UNREADABLE,
        description = {
            "比较两份活动表格的含义：哪些规则增加、删除、移动、修改，逐个单元格说明。",
            "Compares what two workbooks mean: rules added, removed, moved, changed, cell by cell."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:含义相同 / they mean the same",
            "1:有差异 / they differ",
            "2:用法不对，或表格有错误 / wrong usage, or a workbook with errors"
        })
final class DiffCommand implements Callable<Integer> {
    static final int SAME = 0;
    static final int DIFFERENT = 1;
    static final int UNREADABLE = 2;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "之前的 / the former")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "之后的 / the latter")
    private Path after = Path.of("");

    @Option(names = "--json", description = "输出 JSON / writes one JSON document")
    private boolean json;

    @Mixin
    private RulesOptions options = new RulesOptions();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            WorkbookChecker checker = new WorkbookChecker(options.declarations());
            CheckedWorkbook former = read(checker, before);
            CheckedWorkbook latter = read(checker, after);
            WorkbookDifference difference = WorkbookDifference.between(former, latter, checker.declarations());
            DiffReport report = DiffReport.of(Side.of(before, former), Side.of(after, latter), difference);
            if (json) {
                terminal.out().println(JsonDocument.of(report));
            } else {
                new DiffText(terminal.out(), options.language()).print(report);
            }
            return report.same() ? SAME : DIFFERENT;
        } catch (BadInput bad) {
            terminal.err().println(Printable.of(options.language().of(bad.reason())));
            return UNREADABLE;
        }
    }

    /** A workbook that was compared. */
    record Side(String file, String campaign, String hash) {
        static Side of(Path file, CheckedWorkbook workbook) {
            return new Side(file.toString(), workbook.campaign().key().value(), workbook.hash());
        }
    }

    private static CheckedWorkbook read(WorkbookChecker checker, Path file) throws BadInput {
        CheckResult result = checker.check(WorkbookPaths.open(file));
        return result.workbook().orElseThrow(() -> broken(file, result));
    }

    /** The first error will do; {@code daka check} tells all. */
    private static BadInput broken(Path file, CheckResult result) {
        Finding first = result.findings().get(0);
        String place = CheckText.place(first);
        return new BadInput(new Label(
                "%s 有错误，不能比较。%s：%s。用 daka check 查看全部。"
                        .formatted(file, place, first.message().zh()),
                "%s has errors and can't be compared. %s: %s. See all of them with daka check."
                        .formatted(file, place, first.message().en())));
    }
}
