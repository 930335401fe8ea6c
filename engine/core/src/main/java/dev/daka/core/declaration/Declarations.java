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
 * Everything to which a workbook can refer, and the budgets that all campaigns share.
 *
 * @param vocabulary  columns of decision tables
 * @param names       names of channels, tiers, segments, rewards and so on
 * @param actionTypes action types
 * @param calendars   holiday calendars
 * @param currencies  currencies in which members are paid, in the order of their declaration; always include points
 * @param budgets     budgets that all campaigns share
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

    /** The currency with this key; empty if it is not declared. */
    public Optional<Currency> currency(CurrencyKey key) {
        return currencies.stream()
                .filter(currency -> currency.key().equals(key))
                .findFirst();
    }
}
