package dev.daka.core.declaration;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.ActionTypesReader;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Names;
import dev.daka.core.vocabulary.NamesReader;
import dev.daka.core.vocabulary.VocabularyReader;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import dev.daka.core.vocabulary.calendar.HolidayCalendarReader;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all declaration files. */
public final class DeclarationsReader {
    private DeclarationsReader() {}

    /**
     * The declaration files.
     *
     * @param vocabulary file with the columns
     * @param names      file with the names
     * @param actions    file with the action types
     * @param calendars  one file for each holiday calendar
     * @param currencies file with the currencies; if empty, the only currency is points that never expire
     * @param budgets    file with the shared budgets; if empty, there are none
     */
    public record Files(
            File vocabulary,
            File names,
            File actions,
            List<File> calendars,
            Optional<File> currencies,
            Optional<File> budgets) {
        public Files {
            calendars = List.copyOf(calendars);
        }
    }

    /**
     * A declaration file.
     *
     * @param name    name of the file, used in error messages
     * @param content text of the file
     */
    public record File(String name, String content) {
        InputStream stream() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static Declarations read(Files files) {
        ActionTypes actionTypes = ActionTypesReader.read(files.actions().name(), files.actions().stream());
        VocabularyReader.Declared declared = VocabularyReader.read(
                files.vocabulary().name(), files.vocabulary().stream(), actionTypes, EffectKinds.fields());
        List<Currency> currencies = files.currencies()
                .map(file -> CurrenciesReader.read(file.name(), file.stream()))
                .orElse(CurrenciesReader.POINTS_ONLY);
        Names names = NamesReader.read(files.names().name(), files.names().stream())
                .and(declared.names())
                .and(new Names(Map.of(
                        Domain.ACTION_TYPES,
                        actionTypes.all().stream().map(ActionType::name).toList(),
                        Domain.CURRENCIES,
                        currencies.stream().map(Currency::name).toList())));
        List<HolidayCalendar> calendars = files.calendars().stream()
                .map(file -> HolidayCalendarReader.read(file.name(), file.stream()))
                .toList();
        List<SharedBudget> budgets = files.budgets()
                .map(file -> BudgetsReader.read(file.name(), file.stream(), names))
                .orElse(List.of());
        return new Declarations(
                declared.vocabulary(), names, actionTypes, new HolidayCalendars(calendars), currencies, budgets);
    }
}
