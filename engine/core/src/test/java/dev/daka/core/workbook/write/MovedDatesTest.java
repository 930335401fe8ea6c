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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedDatesTest {
    @ParameterizedTest(name = "as {0}")
    @ValueSource(strings = {"texts", "real dates"})
    void movesTheCampaignAndWhatFollowsItAndNoRule(String form) throws IOException {
        boolean real = form.equals("real dates");
        CheckedWorkbook moved = moved(
                30,
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

    private static CheckedWorkbook moved(long days, WorkbookBuilder book) throws IOException {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(new ByteArrayInputStream(MovedDates.by(days, book.bytes())))
                .workbook()
                .orElseThrow();
    }
}
