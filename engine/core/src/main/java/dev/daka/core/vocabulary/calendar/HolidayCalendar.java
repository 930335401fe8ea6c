package dev.daka.core.vocabulary.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A country's public holidays and make-up workdays for the years it has data for.
 *
 * <p>For example, with 2026 of China's calendar 2026-10-01 is a HOLIDAY, NATIONAL_DAY; 2026-10-10, a Saturday, is a
 * MAKEUP_WORKDAY; 2026-10-17, a Saturday, is a WEEKEND; and any day of 2050 is {@link Day#UNKNOWN}.
 */
public final class HolidayCalendar {
    private final String key;
    private final Set<Integer> years;
    private final Map<LocalDate, Day> announced;

    /**
     * @param key       such as {@code CN}
     * @param years     the years that {@code announced} covers in full
     * @param announced the days that differ from the plain week
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
