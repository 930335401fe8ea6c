package dev.daka.rules;

import dev.daka.core.campaign.Condition;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.MovedDates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A workbook to begin a campaign with, in one or both languages. */
public final class Template {
    private final String kind;
    private final Map<Language, Checked> files;
    private final WorkbookChecker checker;

    /** A file without errors. */
    record Checked(WorkbookFile file, CheckedWorkbook workbook) {}

    /** @param files by their language; at least one */
    Template(String kind, Map<Language, Checked> files, WorkbookChecker checker) {
        this.kind = kind;
        this.files = new EnumMap<>(files);
        this.checker = checker;
    }

    /** Name of the file without its language, such as {@code points-tasks} for {@code points-tasks.zh.xlsx}. */
    public String kind() {
        return kind;
    }

    /** Name of the campaign in the file. */
    public Label label() {
        return workbook(Language.ZH).campaign().name();
    }

    /** Description of the campaign in the files, which may be empty. */
    public Label about() {
        return new Label(
                workbook(Language.ZH).campaign().about(),
                workbook(Language.EN).campaign().about());
    }

    /** The campaign in the file of this language; if there is none, in the other file. */
    public CheckedWorkbook workbook(Language language) {
        return in(language).workbook();
    }

    /** The file of this language, as it is; if there is none, the other file. */
    public byte[] file(Language language) {
        return in(language).file().bytes();
    }

    private Checked in(Language language) {
        return Objects.requireNonNullElseGet(
                files.get(language), () -> files.values().iterator().next());
    }

    /**
     * The file, with the campaign moved to another first day. Empty if its rules name dates, or if its
     * scenarios would not pass.
     */
    public Optional<byte[]> startingOn(LocalDate day, Language language) {
        Checked template = in(language);
        if (day.equals(template.workbook().campaign().startsOn())) {
            return Optional.of(template.file().bytes());
        }
        return namesDates(template.workbook()) ? Optional.empty() : moved(day, template);
    }

    private static boolean namesDates(CheckedWorkbook workbook) {
        return workbook.tables().stream()
                .flatMap(table -> table.rows().stream().flatMap(row -> Condition.of(table, row).stream()))
                .anyMatch(condition -> condition.subject().property() == Property.DATE);
    }

    private Optional<byte[]> moved(LocalDate day, Checked template) {
        try {
            byte[] moved = MovedDates.to(
                    day,
                    template.file().bytes(),
                    template.workbook(),
                    checker.declarations().calendars());
            return Optional.of(moved).filter(file -> startsOn(day, file));
        } catch (IOException | DateTimeException unmovable) {
            return Optional.empty();
        }
    }

    /** True if the file has no errors, its campaign starts on this day and its scenarios pass. */
    private boolean startsOn(LocalDate day, byte[] file) {
        return checker.check(new ByteArrayInputStream(file))
                .workbook()
                .filter(moved -> moved.campaign().startsOn().equals(day))
                .filter(moved -> new RunScenarios(checker.declarations().calendars())
                        .of(moved).stream().allMatch(run -> run.differences().isEmpty()))
                .isPresent();
    }
}
