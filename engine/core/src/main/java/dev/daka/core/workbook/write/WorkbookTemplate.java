package dev.daka.core.workbook.write;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Workbooks to begin a campaign with: complete, small, and made of the declared columns and names, so that they can be checked and
 * rehearsed before anything is changed.
 */
public final class WorkbookTemplate {
    private static final String USUAL_CALENDAR = "CN";

    private final Declarations declarations;
    private final Language language;

    public WorkbookTemplate(Declarations declarations, Language language) {
        this.declarations = declarations;
        this.language = language;
    }

    /** The kinds for which all that is needed is declared. */
    public List<TemplateKind> kinds() {
        return Arrays.stream(TemplateKind.values())
                .filter(kind -> of(kind, DataValidations.EARLIEST).isPresent())
                .toList();
    }

    /**
     * An .xlsx file; empty where the declarations lack something that this kind of campaign needs, such as rewards.
     *
     * @param startsOn the campaign's first day; it runs for three months, or until the next holiday if that matters
     */
    public Optional<byte[]> of(TemplateKind kind, LocalDate startsOn) {
        return written(startsOn, campaigns -> campaigns.of(kind));
    }

    /**
     * An .xlsx file with one example row; empty where a column is not declared, occurs twice, or none has an effect.
     *
     * @param columns by key, such as {@code actionType}
     */
    public Optional<byte[]> blank(List<String> columns, HitPolicy hitPolicy, LocalDate startsOn) {
        return written(startsOn, campaigns -> campaigns.blank(columns, hitPolicy));
    }

    private Optional<byte[]> written(LocalDate startsOn, Function<ExampleCampaigns, Example> making) {
        Examples examples = new Examples(declarations);
        Optional<Example> made = calendar()
                .map(calendar -> making.apply(new ExampleCampaigns(examples, calendar, startsOn)))
                .filter(example -> examples.complete());
        return made.map(example -> new WorkbookWriter(declarations, language)
                .write(
                        example.draft(),
                        example.titles().entrySet().stream()
                                .collect(Collectors.toMap(
                                        title -> title.getKey(), title -> language.of(title.getValue())))));
    }

    private Optional<HolidayCalendar> calendar() {
        return declarations
                .calendars()
                .find(USUAL_CALENDAR)
                .or(() -> declarations.calendars().any());
    }
}
