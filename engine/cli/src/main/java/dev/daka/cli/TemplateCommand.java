package dev.daka.cli;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.WorkbookWriter;
import dev.daka.rules.Rules;
import dev.daka.rules.Template;
import dev.daka.rules.Templates;
import java.io.ByteArrayInputStream;
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

    @Option(names = "--renew")
    private boolean renew;

    @Mixin
    private RulesOptions options = new RulesOptions();

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Rules rules = options.rules();
            if (kind == null) {
                list(Templates.of(rules));
            } else {
                write(rules, kind);
            }
            return CheckReport.FINE;
        } catch (BadInput bad) {
            terminal.err().println(options.language().of(bad.reason()));
            return CheckReport.UNREADABLE;
        }
    }

    private void list(Templates templates) {
        TextTable table = new TextTable("lll", options.language().text("kindsTable"));
        templates
                .all()
                .forEach(one -> table.add(
                        one.kind(),
                        options.language().of(one.label()),
                        options.language().of(one.about())));
        table.lines().forEach(terminal.out()::println);
        templates
                .refused()
                .forEach(one -> terminal.err().println(options.language().of(refusal(one))));
    }

    private static Label refusal(Templates.Refused refused) {
        Label message = refused.error().message();
        Label cure = refused.error().cure();
        return new Label(
                refusal(refused.place(), message.zh(), cure.zh()).zh(),
                refusal(refused.place(), message.en(), cure.en()).en());
    }

    private static Label refusal(String place, String message, String cure) {
        return Texts.text("templateWithErrors", Printable.of(place), Printable.of(message), Printable.of(cure));
    }

    private void write(Rules rules, String name) throws BadInput {
        Templates templates = Templates.of(rules, name::equals);
        Template template = templates.find(name).orElse(null);
        if (template == null) {
            throw templates.refused().isEmpty()
                    ? unknown(rules, name)
                    : new BadInput(refusal(templates.refused().get(0)));
        }
        Path target = output == null ? Path.of(name + ".xlsx") : output;
        try {
            Files.write(target, file(rules, template), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new BadInput("thereAlready", target);
        } catch (IOException unwritable) {
            throw new BadInput("unwritable", target);
        }
        terminal.out().println(target);
    }

    private byte[] file(Rules rules, Template template) {
        dev.daka.core.workbook.write.Language language = options.language().ofFiles();
        byte[] file = template.startingOn(startsOn, language).orElseGet(() -> {
            Campaign campaign = template.workbook(language).campaign();
            terminal.err().println(options.language().text("keepsItsDates", campaign.startsOn(), campaign.endsOn()));
            return template.file(language);
        });
        return renew ? renewed(file, rules.declarations(), language) : file;
    }

    private static byte[] renewed(
            byte[] file, Declarations declarations, dev.daka.core.workbook.write.Language language) {
        return new WorkbookChecker(declarations)
                .check(new ByteArrayInputStream(file))
                .workbook()
                .map(new WorkbookWriter(declarations, language)::write)
                .orElseThrow();
    }

    private static BadInput unknown(Rules rules, String name) {
        String kinds = Templates.of(rules).all().stream().map(Template::kind).collect(Collectors.joining(", "));
        return new BadInput("unknownTemplate", name, kinds);
    }
}
