package dev.daka.core.vocabulary.calendar;

import dev.daka.core.vocabulary.YamlEntry;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a calendar file. For each year it lists the holidays, each with its days off and the days that are worked in
 * exchange.
 */
public final class HolidayCalendarReader {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, Day> announced = new HashMap<>();

    private HolidayCalendarReader() {}

    public static HolidayCalendar read(String file, InputStream yaml) {
        YamlEntry entry = YamlEntry.read(file, yaml).only("id", "zh", "en", "source", "years");
        HolidayCalendarReader reader = new HolidayCalendarReader();
        entry.at("years").fields().forEach(reader::year);
        return new HolidayCalendar(entry.at("id").text(), reader.years, reader.announced);
    }

    private void year(String text, YamlEntry holidays) {
        if (!YEAR.matcher(text).matches()) {
            throw holidays.unusable("'" + text + "' is not a year");
        }
        int year = Integer.parseInt(text);
        years.add(year);
        for (YamlEntry holiday : holidays.items()) {
            holiday.only("holiday", "off", "workdays");
            Day off = new Day(DayKind.HOLIDAY, holiday.at("holiday").text());
            holiday.at("off").items().forEach(date -> announce(year, date, off));
            Day worked = new Day(DayKind.MAKEUP_WORKDAY, null);
            holiday.at("workdays").items().forEach(date -> announce(year, date, worked));
        }
    }

    private void announce(int year, YamlEntry entry, Day day) {
        LocalDate date = entry.date();
        if (date.getYear() != year) {
            throw entry.unusable(date + " stands under " + year);
        }
        if (announced.put(date, day) != null) {
            throw entry.unusable(date + " is announced twice");
        }
    }
}
