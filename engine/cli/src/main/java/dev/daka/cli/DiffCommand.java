package dev.daka.cli;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.diff.WorkbookDifference;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what differs in meaning between two workbooks. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%n",
        exitCodeOnExecutionException = DiffCommand.UNREADABLE)
final class DiffCommand implements Callable<Integer> {
    static final int SAME = 0;
    static final int DIFFERENT = 1;
    static final int UNREADABLE = 2;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Spec
    private @Nullable CommandSpec spec;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<GitArguments> git = GitArguments.of(arguments);
        if (git.isPresent()) {
            return callForGit(git.get());
        }
        if (arguments.size() != 2) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    options.language().text("twoFiles", arguments.size()));
        }
        try {
            WorkbookChecker checker = new WorkbookChecker(options.declarations());
            Path before = Path.of(arguments.get(0));
            Path after = Path.of(arguments.get(1));
            CheckedWorkbook former = read(checker, before, before.toString());
            CheckedWorkbook latter = read(checker, after, after.toString());
            WorkbookDifference difference = WorkbookDifference.between(former, latter, checker.declarations());
            DiffReport report =
                    DiffReport.of(Side.of(before.toString(), former), Side.of(after.toString(), latter), difference);
            print(report);
            return report.same() ? SAME : DIFFERENT;
        } catch (BadInput bad) {
            terminal.err().println(Printable.of(options.language().of(bad.reason())));
            return UNREADABLE;
        }
    }

    private void print(DiffReport report) {
        if (json) {
            terminal.out().println(JsonDocument.of(report));
        } else {
            new DiffText(terminal.out(), options.language()).print(report);
        }
    }

    /** Git stops at the first file for which the answer is not 0. */
    private int callForGit(GitArguments git) {
        terminal.out().println(Printable.of(git.title(options.language())));
        try {
            WorkbookChecker checker = new WorkbookChecker(options.declarations());
            Optional<CheckedWorkbook> former = readIfAny(checker, git.before(), git.path());
            Optional<CheckedWorkbook> latter = readIfAny(checker, git.after(), git.path());
            if (former.isPresent() && latter.isPresent()) {
                WorkbookDifference difference =
                        WorkbookDifference.between(former.get(), latter.get(), checker.declarations());
                print(DiffReport.of(Side.of(git.path(), former.get()), Side.of(git.path(), latter.get()), difference));
            } else {
                latter.ifPresent(added -> line("addedCampaign", added));
                former.ifPresent(deleted -> line("deletedCampaign", deleted));
            }
        } catch (BadInput bad) {
            terminal.out().println(Printable.of(options.language().of(bad.reason())));
        }
        return SAME;
    }

    private void line(String key, CheckedWorkbook workbook) {
        int rules = workbook.tables().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        Campaign campaign = workbook.campaign();
        terminal.out()
                .println(Printable.of(options.language()
                        .text(key, campaign.name(), campaign.key().value(), Texts.counted("rule", rules))));
    }

    private static Optional<CheckedWorkbook> readIfAny(WorkbookChecker checker, Optional<Path> file, String name)
            throws BadInput {
        return file.isPresent() ? Optional.of(read(checker, file.get(), name)) : Optional.empty();
    }

    /** A workbook that was compared. */
    record Side(String file, String campaign, String hash) {
        static Side of(String file, CheckedWorkbook workbook) {
            return new Side(file, workbook.campaign().key().value(), workbook.hash());
        }
    }

    private static CheckedWorkbook read(WorkbookChecker checker, Path file, String name) throws BadInput {
        CheckResult result = checker.check(WorkbookPaths.open(file));
        return result.workbook().orElseThrow(() -> broken(name, result));
    }

    /** The first error will do; {@code daka check} tells all. */
    private static BadInput broken(String file, CheckResult result) {
        Finding first = result.findings().get(0);
        return new BadInput("notCompared", file, CheckText.place(first), first.message());
    }
}
