package dev.daka.rules;

import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a folder of rules. {@code points-tasks.zh.xlsx} and {@code points-tasks.en.xlsx} are one template in
 * two languages; {@code autumn.xlsx} is one for both.
 *
 * @param all     the templates by kind
 * @param refused the files with errors, which are not offered
 */
public record Templates(List<Template> all, List<Refused> refused) {
    private static final Pattern NAME = Pattern.compile("(?i)(.+?)(?:\\.(zh|en))?\\.xlsx");

    public Templates {
        all = List.copyOf(all);
        refused = List.copyOf(refused);
    }

    /**
     * A file with errors.
     *
     * @param file  name of the file
     * @param error first error
     */
    public record Refused(String file, Finding error) {
        /** Where the error is, such as {@code autumn.xlsx Tasks!B12}. */
        public String place() {
            return error.sheet() == null
                    ? file
                    : file + " " + error.sheet() + (error.cell() == null ? "" : "!" + error.cell());
        }
    }

    /** Checks all templates. */
    public static Templates of(Rules rules) {
        return of(rules, any -> true);
    }

    /** Checks the templates of some kinds. */
    public static Templates of(Rules rules, Predicate<String> kinds) {
        WorkbookChecker checker = new WorkbookChecker(rules.declarations());
        Map<String, Map<Language, Template.Checked>> files = new TreeMap<>();
        List<Refused> refused = new ArrayList<>();
        for (WorkbookFile file : rules.templates()) {
            Matcher name = NAME.matcher(file.name());
            if (name.matches() && kinds.test(name.group(1))) {
                CheckResult result = checker.check(file.open());
                result.workbook()
                        .ifPresentOrElse(
                                workbook -> add(
                                        new Template.Checked(file, workbook),
                                        name.group(2),
                                        files.computeIfAbsent(name.group(1), first -> new EnumMap<>(Language.class))),
                                () -> refused.add(new Refused(
                                        file.name(), result.findings().get(0))));
            }
        }
        List<Template> all = new ArrayList<>();
        files.forEach((kind, ofKind) -> all.add(new Template(kind, ofKind, checker)));
        return new Templates(all, refused);
    }

    /** @param language language in the name of the file; null for a file for both */
    private static void add(Template.Checked file, @Nullable String language, Map<Language, Template.Checked> files) {
        if (language == null) {
            List.of(Language.values()).forEach(any -> files.putIfAbsent(any, file));
        } else {
            files.put(Language.valueOf(language.toUpperCase(Locale.ROOT)), file);
        }
    }

    public Optional<Template> find(String kind) {
        return all.stream().filter(template -> template.kind().equals(kind)).findFirst();
    }
}
