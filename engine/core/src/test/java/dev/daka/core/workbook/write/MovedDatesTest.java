package dev.daka.core.workbook.write;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovedDatesTest {
    @ParameterizedTest(name = "as {0}")
    @ValueSource(strings = {"texts", "real dates"})
    void movesTheCampaignAndWhatFollowsItAndNoRule(String form) throws IOException {
        boolean real = form.equals("real dates");
        CheckedWorkbook moved = moved(
                LocalDate.of(2026, 2, 9),
                workbook()
                        .campaign(
                                "test",
                                "Asia/Shanghai",
                                real ? LocalDate.of(2026, 1, 10) : "2026-01-10",
                                real ? LocalDate.of(2026, 12, 1) : "2026-12-01")
                        .metric(
                                "登录次数 logins",
                                "次数 count",
                                "loggedIn",
                                real ? LocalDate.of(2026, 1, 12) : "2026-01-12",
                                real ? LocalDate.of(2026, 2, 27) : "2026-02-27",
                                null,
                                null)
                        .table("Tasks", "actionType", "date", "metricFrom.logins", "points")
                        .row("r", "signedIn", "2026-02-02", 1, 10)
                        .scenario(
                                "2026-02-30",
                                null,
                                null,
                                real ? LocalDate.of(2026, 1, 31) : "2026-01-31",
                                real ? LocalDateTime.of(2026, 2, 2, 9, 30) : "2026-02-02 09:30",
                                "signedIn",
                                "app",
                                null,
                                null,
                                null,
                                0));

        Campaign campaign = moved.campaign();
        assertThat(campaign.startsOn()).isEqualTo("2026-02-09");
        assertThat(campaign.endsOn()).isEqualTo("2026-12-31");
        Metric metric = moved.metrics().get(0);
        assertThat(metric.from()).isEqualTo("2026-02-11");
        assertThat(metric.to()).isEqualTo("2026-03-29");
        Scenario scenario = moved.scenarios().get(0);
        assertThat(scenario.members().get(0).registeredOn()).isEqualTo("2026-03-02");
        assertThat(scenario.steps().get(0).action().occurredAt()).isEqualTo("2026-03-04T01:30:00Z");
        assertThat(moved.tables().get(0).rows().get(0).texts()).contains("2026-02-02");
    }

    /**
     * The campaign lasts from 2026-09-01 to 2026-09-30. One scenario has two workdays from 2026-09-01, and one is on
     * 2026-09-25, which is a day of MID_AUTUMN. The calendar knows the years up to 2026.
     */
    @ParameterizedTest(name = "{0} from {2}")
    @CsvSource({
        "actionType, signedIn, 2026-10-10, 2026-11-08, 2026-10-10, 2026-11-03",
        "actionType, signedIn, 2040-01-01, 2040-01-30, 2040-01-01, 2040-01-25",
        "dayKind, HOLIDAY, 2026-09-01, 2026-09-30, 2026-09-01, 2026-09-25",
        "dayKind, HOLIDAY, 2026-09-04, 2026-10-03, 2026-09-07, 2026-10-01",
        "dayKind, HOLIDAY, 2026-02-01, 2026-04-04, 2026-02-02, 2026-04-04",
        "dayKind, HOLIDAY, 2026-10-08, 2026-11-06, 2026-10-08,",
        "dayKind, HOLIDAY, 2026-12-20, 2026-12-31, 2026-12-21,",
        "dayKind, HOLIDAY, 2026-12-31, 2026-12-31,,",
        "dayKind, HOLIDAY, 2040-01-01, 2040-01-30,,",
        "holiday, MID_AUTUMN, 2026-09-02, 2026-10-01, 2026-09-02, 2026-09-26",
        "holiday, MID_AUTUMN, 2026-09-04, 2026-10-03, 2026-09-07,"
    })
    void movesScenariosToDaysOfTheSameKindIfAConditionUsesTheCalendar(
            String condition,
            String value,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate workdays,
            @Nullable LocalDate holiday)
            throws IOException {
        CheckedWorkbook moved = moved(
                startsOn,
                workbook()
                        .campaign("test", "Asia/Shanghai", "2026-09-01", "2026-09-30")
                        .table("Tasks", condition, "points")
                        .row("r", value, 10)
                        .scenario(step("workdays", "2026-09-01 00:00"))
                        .scenario(step(null, "2026-09-02 23:59"))
                        .scenario(step("holiday", "2026-09-25 00:00")));

        assertThat(moved.campaign().startsOn()).isEqualTo(startsOn);
        assertThat(moved.campaign().endsOn()).isEqualTo(endsOn);
        List<String> expected = new ArrayList<>();
        if (workdays != null) {
            expected.add("workdays " + workdays + "T00:00");
            expected.add("workdays " + workdays.plusDays(1) + "T23:59");
        }
        if (holiday != null) {
            expected.add("holiday " + holiday + "T00:00");
        }
        assertThat(moved.scenarios().stream()
                        .flatMap(scenario -> scenario.steps().stream()
                                .map(step -> scenario.name() + " "
                                        + LocalDateTime.ofInstant(
                                                step.action().occurredAt(),
                                                moved.campaign().zone()))))
                .containsExactlyElementsOf(expected);
    }

    private static @Nullable Object[] step(@Nullable String scenario, String at) {
        return new @Nullable Object[] {scenario, null, null, null, at, "signedIn", "app", null, null, null, 0};
    }

    private static CheckedWorkbook moved(LocalDate startsOn, WorkbookBuilder book) throws IOException {
        byte[] file = book.bytes();
        byte[] moved = MovedDates.to(startsOn, file, checked(file), TestDeclarations.DECLARATIONS.calendars());
        return checked(moved);
    }

    private static CheckedWorkbook checked(byte[] file) {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(new ByteArrayInputStream(file))
                .workbook()
                .orElseThrow();
    }
}
