package dev.daka.core.vocabulary.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The holiday calendars to which campaigns can refer. */
public final class HolidayCalendars {
    private final Map<String, HolidayCalendar> byKey;

    public HolidayCalendars(Collection<HolidayCalendar> calendars) {
        byKey = calendars.stream().collect(Collectors.toUnmodifiableMap(HolidayCalendar::key, Function.identity()));
    }

    public Optional<HolidayCalendar> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
