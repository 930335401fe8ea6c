package dev.daka.cli;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.write.TemplateKind;
import dev.daka.core.workbook.write.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workbook to begin a campaign with. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnExecutionException = CheckReport.UNREADABLE,
        description = {
            "写出一份活动表格模板；不带 KIND 时列出有哪些。",
            "Writes a workbook to start a campaign with; without KIND it lists the kinds."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {"0:完成 / done", "2:用法不对，或文件写不了 / wrong usage, or a file that cannot be written"})
final class TemplateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "哪种活动 / the kind of campaign")
    private @Nullable String kind;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "写到哪个文件，默认 KIND.xlsx；不覆盖已有的文件 / file to write, KIND.xlsx by default; never overwrites a file")
    private @Nullable Path output;

    @Option(
            names = "--starts-on",
            paramLabel = "DATE",
            description = "活动第一天，默认今天 / the campaign's first day; today by default")
    private LocalDate startsOn = LocalDate.now(ZoneId.systemDefault());

    @Mixin
    private RulesOptions options = new RulesOptions();

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Declarations declarations = options.declarations();
            WorkbookTemplate templates =
                    new WorkbookTemplate(declarations, options.language().ofFiles());
            if (kind == null) {
                list(templates);
            } else {
                write(templates, kind);
            }
            return CheckReport.FINE;
        } catch (BadInput bad) {
            terminal.err().println(options.language().of(bad.reason()));
            return CheckReport.UNREADABLE;
        }
    }

    private void list(WorkbookTemplate templates) {
        TextTable table = new TextTable(
                "lll",
                "KIND",
                options.language().of("名称", "name"),
                options.language().of("用途", "what it is for"));
        templates
                .kinds()
                .forEach(one -> table.add(
                        one.key(),
                        options.language().of(one.label()),
                        options.language().of(one.about())));
        table.lines().forEach(terminal.out()::println);
    }

    private void write(WorkbookTemplate templates, String name) throws BadInput {
        byte[] file = TemplateKind.find(name)
                .flatMap(known -> templates.of(known, startsOn))
                .orElseThrow(() -> unknown(templates, name));
        Path target = output == null ? Path.of(name + ".xlsx") : output;
        try {
            Files.write(target, file, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new BadInput(
                    new Label(target + " 已经存在，用 -o 换一个文件名。", target + " exists already. Name another file with -o."));
        } catch (IOException unwritable) {
            throw new BadInput(
                    new Label(target + " 无法写入，请检查文件夹和权限。", target + " can't be written. Check the folder and its permissions."));
        }
        terminal.out().println(target);
    }

    private static BadInput unknown(WorkbookTemplate templates, String name) {
        String kinds = templates.kinds().stream().map(TemplateKind::key).collect(Collectors.joining(", "));
        return new BadInput(
                new Label("没有模板 " + name + "。可用：" + kinds, "There is no template " + name + ". Available: " + kinds));
    }
}
