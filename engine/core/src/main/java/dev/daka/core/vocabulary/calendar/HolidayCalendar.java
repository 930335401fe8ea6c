package dev.daka.core.vocabulary.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Public holidays and make-up workdays of a country, for the years for which data exist.
 *
 * <p>For example, in China's calendar for 2026, 2026-10-01 is a HOLIDAY, NATIONAL_DAY; 2026-10-10, a Saturday, is a
 * MAKEUP_WORKDAY; 2026-10-17, a Saturday, is a WEEKEND. If there are no data for 2050, each day of that year is
 * {@link Day#UNKNOWN}.
 */
public final class HolidayCalendar {
    private final String key;
    private final Set<Integer> years;
    private final Map<LocalDate, Day> announced;

    /**
     * Creates a calendar.
     *
     * @param key       key such as {@code CN}
     * @param years     years for which {@code announced} is complete
     * @param announced days that differ from an ordinary week
     */
    public HolidayCalendar(String key, Set<Integer> years, Map<LocalDate, Day> announced) {
        this.key = key;
        this.years = Set.copyOf(years);
        this.announced = Map.copyOf(announced);
    }

    public String key() {
        return key;
    }

    public boolean covers(int year) {
        return years.contains(year);
    }

    public Day on(LocalDate date) {
        Day day = announced.get(date);
        if (day != null) {
            return day;
        }
        if (!covers(date.getYear())) {
            return Day.UNKNOWN;
        }
        DayOfWeek weekday = date.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return new Day(weekend ? DayKind.WEEKEND : DayKind.WORKDAY, null);
    }
}
