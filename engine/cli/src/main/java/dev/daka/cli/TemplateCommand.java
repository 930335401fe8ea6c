package dev.daka.cli;

import dev.daka.core.declaration.Declarations;
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
        exitCodeListHeading = "%n",
        exitCodeOnExecutionException = CheckReport.UNREADABLE)
final class TemplateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable String kind;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--starts-on", paramLabel = "DATE")
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
        TextTable table = new TextTable("lll", options.language().text("kindsTable"));
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
            throw new BadInput("thereAlready", target);
        } catch (IOException unwritable) {
            throw new BadInput("unwritable", target);
        }
        terminal.out().println(target);
    }

    private static BadInput unknown(WorkbookTemplate templates, String name) {
        String kinds = templates.kinds().stream().map(TemplateKind::key).collect(Collectors.joining(", "));
        return new BadInput("unknownTemplate", name, kinds);
    }
}
