package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daka.core.vocabulary.calendar.Day;
import dev.daka.core.vocabulary.calendar.DayKind;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChinaCalendarTest {
    /**
     * Days as other projects recorded them from the State Council's notices, if that data is available beside the
     * repository.
     */
    private static final Path RECORDED = Path.of("..", "..", "shared", "data", "holidays-cn");

    private static final HolidayCalendar CHINA =
            Rules.shipped().declarations().calendars().find("CN").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyDayEqualsTheRecordedOne(int year) {
        assumeTrue(Files.isDirectory(RECORDED));
        Map<LocalDate, Boolean> offByDate = recorded();
        for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            assertThat(CHINA.on(date).kind()).as(date.toString()).isEqualTo(kind(date, offByDate.get(date)));
        }
    }

    private static DayKind kind(LocalDate date, @Nullable Boolean off) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (off == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (off) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.MAKEUP_WORKDAY : DayKind.WORKDAY;
    }

    private static Map<LocalDate, Boolean> recorded() {
        Map<LocalDate, Boolean> offByDate = new HashMap<>();
        JsonMapper json = JsonMapper.shared();
        for (int year = 2018; year <= 2026; year++) {
            JsonNode file = json.readTree(RECORDED.resolve(year + ".json"));
            for (JsonNode day : file.get("days")) {
                offByDate.put(
                        LocalDate.parse(day.get("date").asString()),
                        day.get("isOffDay").asBoolean());
            }
        }
        return offByDate;
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "2026-10-01, HOLIDAY, NATIONAL_DAY",
        "2026-10-10, MAKEUP_WORKDAY,",
        "2026-10-17, WEEKEND,",
        "2026-10-19, WORKDAY,",
        "2026-02-17, HOLIDAY, SPRING_FESTIVAL"
    })
    void aDayHasItsKindAndItsHoliday(LocalDate date, DayKind kind, @Nullable String holiday) {
        assertThat(CHINA.on(date)).isEqualTo(new Day(kind, holiday));
    }

    @Test
    void aYearWithoutDataIsUnknown() {
        assertThat(CHINA.on(LocalDate.of(2027, 1, 1))).isEqualTo(Day.UNKNOWN);
    }
}
