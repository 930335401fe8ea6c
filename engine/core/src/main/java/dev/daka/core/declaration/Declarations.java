package dev.daka.core.declaration;

import dev.daka.core.calendar.HolidayCalendars;
import dev.daka.core.campaign.ProgrammeBudget;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Names;
import dev.daka.core.vocabulary.Vocabulary;
import java.util.List;

/**
 * All that a workbook may refer to, and the budgets that it shares.
 *
 * @param vocabulary  the columns
 * @param names       channels, tiers, segments, rewards and so on
 * @param actionTypes what members do
 * @param calendars   holidays
 * @param budgets     of the programme, which all campaigns share
 */
public record Declarations(
        Vocabulary vocabulary,
        Names names,
        ActionTypes actionTypes,
        HolidayCalendars calendars,
        List<ProgrammeBudget> budgets) {
    public Declarations {
        budgets = List.copyOf(budgets);
    }
}
