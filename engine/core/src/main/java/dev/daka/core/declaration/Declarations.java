package dev.daka.core.declaration;

import dev.daka.core.calendar.HolidayCalendars;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Names;
import dev.daka.core.vocabulary.Vocabulary;

/**
 * All that a workbook may refer to.
 *
 * @param vocabulary  the columns
 * @param names       channels, tiers, segments, rewards and so on
 * @param actionTypes what members do
 * @param calendars   holidays
 */
public record Declarations(Vocabulary vocabulary, Names names, ActionTypes actionTypes, HolidayCalendars calendars) {}
