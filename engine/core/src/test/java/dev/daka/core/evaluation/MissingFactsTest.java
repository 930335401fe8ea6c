package dev.daka.core.evaluation;

import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.workbook.read.TestDeclarations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the operators' guide for missing facts: a condition on a missing fact does not match. */
class MissingFactsTest {
    @ParameterizedTest(name = "{0} {1}, at {2}, registered on {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // The day of registration lies within the recording: unknown before, 0 days on the day itself.
                "registeredWithin, 30,       2026-03-01, 2026-03-02, false",
                "registered,       <= 30,    2026-03-01, 2026-03-02, false",
                "registered,       0..30,    2026-03-01, 2026-03-02, false",
                "registeredWithin, 30,       2026-03-02, 2026-03-02, true",
                "registered,       >= 0,     2026-03-02, -,          false",
                // 10 October 2026 is a make-up workday for National Day, 1 October the holiday, 9 October an ordinary
                // Friday.
                "holiday,          NATIONAL_DAY,     2026-10-01, -, true",
                "holiday,          NATIONAL_DAY,     2026-10-10, -, false",
                "holiday,          not NATIONAL_DAY, 2026-10-10, -, false",
                "holiday,          not NATIONAL_DAY, 2026-10-09, -, false",
                "dayKind,          MAKEUP_WORKDAY,   2026-10-10, -, true",
                "dayKind,          WEEKEND,          2026-10-10, -, false",
                "dayKind,          WORKDAY,          2026-10-10, -, false",
            })
    void aConditionOnThemDoesNotMatch(
            String column, String cell, String day, @Nullable LocalDate registeredOn, boolean matches) {
        RuleSet rules = RuleSet.compile(
                campaign("facts")
                        .table("Tasks", "name|" + column + "|points", "rule|" + cell + "|1")
                        .checked(),
                1);
        Action action = action("signedIn").at(day + "T08:00").build();
        Member member = new Member(action.memberId(), null, Set.of(), registeredOn, Map.of());

        Decision decision = new RunningCampaigns(List.of(rules), TestDeclarations.DECLARATIONS.calendars())
                .prepare(action)
                .decide(member, new InMemoryRecords().of(action.memberId()));

        assertThat(decision.points()).isEqualTo(matches ? 1 : 0);
    }
}
