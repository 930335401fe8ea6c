package dev.daka.core.replay.simulation;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.Recordings;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actions at the same moment, as in a recording of dates without times. */
class TiesOfTimeTest {
    private static long points(String recording) throws IOException {
        RuleSet firstOfTheDay = RuleSet.compile(
                campaign("ties")
                        .table(
                                "Tasks",
                                "name|actionType|timeTo|points",
                                "share|shared|00:01|7",
                                "visit|visited|00:01|3")
                        .limits("once: cap 1 times; period day")
                        .checked(),
                1);
        RunningCampaigns running =
                new RunningCampaigns(List.of(firstOfTheDay), TestDeclarations.DECLARATIONS.calendars());
        return new Simulation(running, null, Members.unknown(), new Simulation.Shift(0, Recordings.SHANGHAI))
                .run(Recordings.actions(recording), (processed, total) -> {}, () -> false)
                .a()
                .points();
    }

    /** A date without a time is midnight. Actions at the same moment are replayed in the order of the recording. */
    @Test
    void areReplayedInTheOrderOfTheRecording() throws IOException {
        String header = "actionId,memberId,type,occurredAt,target\n";
        String share = "a-1,m-1,shared,2026-10-01,product\n";
        String visit = "a-2,m-1,visited,2026-10-01,\n";

        assertThat(points(header + share + visit)).isEqualTo(7);
        assertThat(points(header + visit + share)).isEqualTo(3);
    }
}
