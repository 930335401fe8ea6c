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
 * Creates template workbooks for new campaigns. A template is small, complete and uses only declared columns and
 * names, so that it can be checked and tested before it is changed.
 */
public final class WorkbookTemplate {
    private static final String USUAL_CALENDAR = "CN";

    private final Declarations declarations;
    private final Language language;

    public WorkbookTemplate(Declarations declarations, Language language) {
        this.declarations = declarations;
        this.language = language;
    }

    /** The kinds for which all required names are declared. */
    public List<TemplateKind> kinds() {
        return Arrays.stream(TemplateKind.values())
                .filter(kind -> of(kind, DataValidations.EARLIEST).isPresent())
                .toList();
    }

    /**
     * Creates an .xlsx file. Empty if the declarations lack a name that this kind of campaign needs, such as a
     * reward.
     *
     * @param startsOn first day of the campaign; it runs for three months; a campaign with holiday multipliers runs
     *     until the next holiday if that is later
     */
    public Optional<byte[]> of(TemplateKind kind, LocalDate startsOn) {
        return written(startsOn, campaigns -> campaigns.of(kind));
    }

    /**
     * Creates an .xlsx file with one example row. Empty if a column is not declared or occurs twice, or if no column
     * has an effect.
     *
     * @param columns keys of the columns, such as {@code actionType}
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
