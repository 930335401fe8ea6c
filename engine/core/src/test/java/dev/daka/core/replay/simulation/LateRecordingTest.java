package dev.daka.core.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recordings;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sign-ins of eight days up to 8 October, and a badge for seven consecutive days. */
class LateRecordingTest {
    private static final RunningCampaigns STREAKS = new RunningCampaigns(
            List.of(RuleSet.compile(
                    CampaignFixture.campaign("streaks")
                            .metric("streak", Metric.Kind.STREAK, "signedIn", null)
                            .table(
                                    "Tasks",
                                    "name | actionType | metricFrom.streak | badge",
                                    "seven | signedIn | 7 | streak-7")
                            .checked(),
                    1)),
            TestDeclarations.DECLARATIONS.calendars());

    private static long badges(RecordedActions read) {
        InMemoryRecords records = new InMemoryRecords();
        long badges = 0;
        for (Action action : read.actions()) {
            Decision decision =
                    STREAKS.prepare(action).decide(Member.unknown(action.memberId()), records.of(action.memberId()));
            records.apply(action.memberId(), decision.changes());
            badges += decision.granted().size();
        }
        return badges;
    }

    private static RecordedActions read(String header, String line) throws IOException {
        return Recordings.actions(header
                + IntStream.rangeClosed(1, 8)
                        .mapToObj(day -> line.replace("#", String.valueOf(day)))
                        .collect(Collectors.joining()));
    }

    @Test
    void signInsThatArriveWithinASecondAreNoStreak() throws IOException {
        RecordedActions read =
                read("memberId,type,occurredAt,receivedAt\n", "m-1,signedIn,2026-10-0# 08:00,2026-10-08 09:00:00.#\n");
        assertThat(read.actions()).hasSize(1);
        assertThat(read.skipped().total()).isEqualTo(7);
        assertThat(read.skipped().first().get(6).reason().en())
                .isEqualTo("Too late: this action had to arrive by 2026-10-08T00:10+08:00");
        assertThat(badges(read)).isZero();
    }

    @Test
    void signInsThatArriveOnTheirDaysAreAStreak() throws IOException {
        RecordedActions read =
                read("memberId,type,occurredAt,receivedAt\n", "m-1,signedIn,2026-10-0# 23:59,2026-10-0# 23:59:59\n");
        assertThat(read.actions()).hasSize(8);
        assertThat(badges(read)).isPositive();
    }

    @Test
    void withoutATimeOfReceiptAllAreOnTime() throws IOException {
        RecordedActions read = read("memberId,type,occurredAt,courseId\n", "m-1,signedIn,2026-10-0# 08:00,c-#\n");
        assertThat(read.skipped().total()).isZero();
        assertThat(badges(read)).isPositive();
    }
}
