package dev.daka.service.admin.simulations;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.recording.ActionReader;
import dev.daka.core.replay.recording.ColumnMapping;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recording;
import dev.daka.core.replay.simulation.Report;
import dev.daka.core.replay.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One simulation, ready to run.
 *
 * @param recording the recording whose actions are replayed
 * @param mapping   the meaning of the recording's columns
 * @param members   source of the members' profiles
 * @param check     validates the recorded actions
 * @param shiftDays number of days by which the actions are moved; negative moves them back
 * @param a         campaigns of side A
 * @param b         campaigns of side B, to compare with; null if there is only one side
 */
record Replay(
        UploadedRecording recording,
        ColumnMapping mapping,
        ChosenMembers.Source members,
        ActionCheck check,
        int shiftDays,
        RunningCampaigns a,
        @Nullable RunningCampaigns b) {

    /** @throws StopAsked if the simulation is stopped before all actions have been read */
    Report run(Simulation.Progress progress, BooleanSupplier stop) throws IOException {
        Recording reopened = Recording.open(
                recording.content().name(),
                () -> new StoppableFile(Files.newInputStream(recording.file()), stop),
                Recordings.BOUNDS,
                recording.content().headerLine().orElse(null));
        RecordedActions actions =
                new ActionReader(check, zone()).read(reopened, mapping).actions();
        return new Simulation(a, b, members.of(actions), new Simulation.Shift(shiftDays, zone()))
                .run(actions, progress, stop);
    }

    /** The time zone for times without an offset: that of the first campaign, or UTC if there is none. */
    private ZoneId zone() {
        Stream<RuleSet> other = b == null ? Stream.of() : b.ruleSets().stream();
        return Stream.concat(a.ruleSets().stream(), other)
                .findFirst()
                .map(ruleSet -> ruleSet.workbook().campaign().zone())
                .orElse(ZoneOffset.UTC);
    }
}
