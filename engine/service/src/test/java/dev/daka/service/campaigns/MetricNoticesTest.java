package dev.daka.service.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.service.Answer;
import dev.daka.service.Browser;
import dev.daka.service.TestClock;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestRules;
import dev.daka.service.TestService;
import dev.daka.service.platform.database.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A notice says from which day on a metric counts all actions, if it looks at days that states no longer have. */
class MetricNoticesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Actions may be 30 days late, and days differ by time zone, which adds 2 days. */
    private static final int KEPT_FOR_LATE_ACTIONS = 32;

    private final DatabaseAddress database = TestDatabase.another("metric_notices");
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            database.url(), Objects.requireNonNull(database.username()), Objects.requireNonNull(database.password())));
    private final Path rules = TestRules.empty("rules-metric-notices");

    private static WorkbookBuilder visits(int lastDays) {
        return TestRules.workbook("visiting")
                .metric("访问次数 visits", "次数 count", "visited", null, null, lastDays, null)
                .table("Tasks", "actionType", "metricFrom.visits", "points")
                .row("常客", "访问 visited", 3, 5);
    }

    private static WorkbookBuilder notBegun() {
        return visits(60).campaign("later", "Asia/Shanghai", "2098-01-01", "2099-12-31");
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> settings = TestService.settings(rules.toString());
        settings.putAll(TestService.on(database));
        settings.put(
                "daka.home",
                TestDatabase.home().folder().resolve("metric-notices").toString());
        return TestService.startWithClock(settings);
    }

    private static List<String> notices(Answer answer) {
        return StreamSupport.stream(answer.json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("code").asString().equals("metricCountsFrom"))
                .map(finding -> finding.path("severity").asString() + " "
                        + finding.path("sheet").asString() + "!"
                        + finding.path("cell").asString() + " "
                        + finding.at("/message/en").asString().replaceFirst("Actions before (\\S+) may.*", "$1"))
                .toList();
    }

    private static String notice(LocalDate day) {
        return "notice Metrics!A2 " + day;
    }

    @Test
    void sayFromWhichDayOnAMetricCountsAllActions() {
        TestRules.add(rules, "visiting", visits(7));
        TestRules.add(rules, "later", notBegun());
        try (ConfigurableApplicationContext service = start()) {
            Browser operator = Browser.loggedIn(service.getEnvironment());
            LocalDate published = LocalDate.now(ZONE);

            assertThat(notices(operator.get("/admin/api/campaigns/visiting")))
                    .as("a campaign that is first published after its start counts alone")
                    .containsExactly(notice(published));
            assertThat(notices(operator.get("/admin/api/campaigns/later"))).isEmpty();
            service.getBean(TestClock.class)
                    .later(
                            Duration.ofDays(7),
                            () -> assertThat(notices(operator.get("/admin/api/campaigns/visiting")))
                                    .as("earlier days are no longer read")
                                    .isEmpty());
        }

        // Makes the campaign look as if it had been published before its start.
        owner.sql("UPDATE published_metric SET counts_alone = false, counts_from = NULL")
                .update();
        LocalDate kept;
        try (ConfigurableApplicationContext service = start()) {
            Browser operator = Browser.loggedIn(service.getEnvironment());
            kept = lastDayThatForgot().minusDays(KEPT_FOR_LATE_ACTIONS + 7);

            assertThat(notices(operator.get("/admin/api/campaigns/visiting"))).isEmpty();
            assertThat(notices(check(operator, visits(7)))).isEmpty();
            assertThat(notices(check(operator, visits(30)))).isEmpty();
            assertThat(notices(check(operator, visits(60)))).containsExactly(notice(kept));
        }

        TestRules.add(rules, "visiting", visits(60));
        start().close();
        try (ConfigurableApplicationContext service = start()) {
            Browser operator = Browser.loggedIn(service.getEnvironment());

            Answer campaign = operator.get("/admin/api/campaigns/visiting");
            assertThat(campaign.at("/version")).isEqualTo("2");
            assertThat(notices(campaign))
                    .as("as it was when the version was published")
                    .containsExactly(notice(kept));
            assertThat(notices(check(operator, visits(60)))).containsExactly(notice(kept));
            owner.sql("INSERT INTO published_metric VALUES ('sharing', 'visited', 'Asia/Shanghai', false)")
                    .update();
            assertThat(notices(
                            check(operator, visits(60).campaign("sharing", ZONE.getId(), "2020-01-01", "2099-12-31"))))
                    .as("campaigns that share a record lack the same days")
                    .containsExactly(notice(kept));
            assertThat(operator.get("/admin/api/campaigns").json().valueStream())
                    .filteredOn(each -> each.path("key").asString().equals("visiting"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.at("/findings/notice").asInt())
                            .isPositive()
                            .isEqualTo(Collections.frequency(
                                    campaign.json().path("findings").findValuesAsString("severity"), "notice")));
        }
    }

    /** States forget days on every 8th day. */
    private static LocalDate lastDayThatForgot() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return today.minusDays(today.toEpochDay() % 8);
    }

    private static Answer check(Browser operator, WorkbookBuilder workbook) {
        Answer answer = operator.upload("/admin/api/workbooks/check", "visiting.xlsx", workbook.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
