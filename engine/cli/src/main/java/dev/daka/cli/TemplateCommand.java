package dev.daka.cli;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Finding;
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
        exitCodeOnExecutionException = CheckReport.UNREADABLE,
        description = {
            "写出一份活动表格模板；不带 KIND 时列出有哪些。",
            "Writes a workbook to begin a campaign with; without KIND it lists the kinds."
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
            description = "写到哪里，默认 KIND.xlsx；已有的文件不会覆盖 / where to; KIND.xlsx by default, never over a file")
    private @Nullable Path output;

    @Option(
            names = "--starts-on",
            paramLabel = "DATE",
            description = "活动第一天，默认今天；场景里的日期一起移动 / the campaign's first day; today by default; its scenarios move along")
    private LocalDate startsOn = LocalDate.now(ZoneId.systemDefault());

    @Option(
            names = "--renew",
            description = {
                "按现在的词汇表重新写一遍，包括下拉选项和技术行；外观、标题和批注不保留",
                "Write it again with the columns, names and dropdowns that are declared today; its formats, titles and notes are lost"
            })
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
        TextTable table = new TextTable(
                "lll",
                "KIND",
                options.language().of("名称", "name"),
                options.language().of("内容", "what it starts"));
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
        Finding error = refused.error();
        return new Label(
                Printable.of("模板有错误，不能用：" + refused.place() + " " + error.message().zh() + " → "
                        + error.cure().zh()),
                Printable.of("A template has errors and is not offered: " + refused.place() + " "
                        + error.message().en() + " → " + error.cure().en()));
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
            throw new BadInput(
                    new Label(target + " 已经存在，用 -o 换一个文件名。", target + " is there already; name another file with -o."));
        } catch (IOException unwritable) {
            throw new BadInput(
                    new Label(target + " 写不了，请检查文件夹和权限。", target + " can't be written; look at its folder."));
        }
        terminal.out().println(target);
    }

    private byte[] file(Rules rules, Template template) {
        dev.daka.core.workbook.write.Language language = options.language().ofFiles();
        byte[] file = template.startingOn(startsOn, language).orElseGet(() -> {
            Campaign campaign = template.workbook(language).campaign();
            String days = campaign.startsOn() + "–" + campaign.endsOn();
            terminal.err()
                    .println(options.language()
                            .of(
                                    "这份模板的场景写着日历上的日子，所以保留它的日期：" + days,
                                    "The scenarios of this template name days of the calendar, so it keeps its dates: "
                                            + days));
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
        return new BadInput(
                new Label("没有模板 " + name + "。有：" + kinds, "There is no template " + name + ". There are: " + kinds));
    }
}
