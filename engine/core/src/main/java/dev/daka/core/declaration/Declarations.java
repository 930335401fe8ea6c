package dev.daka.core.declaration;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Names;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import java.util.List;
import java.util.Optional;

/**
 * All that a workbook may refer to, and the budgets that it shares.
 *
 * @param vocabulary  the columns
 * @param names       channels, tiers, segments, rewards and so on
 * @param actionTypes what members do
 * @param calendars   holidays
 * @param currencies  what members are paid in, in the order of their declaration; points are among them
 * @param budgets     of the programme, which all campaigns share
 */
public record Declarations(
        Vocabulary vocabulary,
        Names names,
        ActionTypes actionTypes,
        HolidayCalendars calendars,
        List<Currency> currencies,
        List<SharedBudget> budgets) {
    public Declarations {
        currencies = List.copyOf(currencies);
        budgets = List.copyOf(budgets);
    }

    /** The currency of that key, if declared. */
    public Optional<Currency> currency(CurrencyKey key) {
        return currencies.stream()
                .filter(currency -> currency.key().equals(key))
                .findFirst();
    }
}
