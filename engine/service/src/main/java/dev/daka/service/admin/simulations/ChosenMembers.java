package dev.daka.service.admin.simulations;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recording;
import dev.daka.core.vocabulary.Names;
import dev.daka.service.admin.simulations.SimulationRequest.MembersChoice;
import dev.daka.service.api.members.Members;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the profiles of the members in a replay, from the source that the operator chose. */
@Component
class ChosenMembers {
    private final Members members;
    private final Recordings recordings;
    private final Names names;

    ChosenMembers(Members members, Recordings recordings, Declarations declarations) {
        this.members = members;
        this.recordings = recordings;
        this.names = declarations.names();
    }

    /** Provides the members' profiles once the actions have been read. */
    interface Source {
        dev.daka.core.replay.recording.Members of(RecordedActions actions) throws IOException;
    }

    Source chosen(@Nullable MembersChoice choice) {
        if (choice == null) {
            return this::ofService;
        }
        return switch (Refusal.required(choice.source(), "members.source")) {
            case SERVICE -> this::ofService;
            case NONE -> actions -> dev.daka.core.replay.recording.Members.unknown();
            case FILE -> file(Refusal.required(choice.recordingId(), "members.recordingId"));
        };
    }

    private dev.daka.core.replay.recording.Members ofService(RecordedActions actions) {
        return dev.daka.core.replay.recording.Members.ofService(members.find(
                actions.events().stream().map(event -> event.memberId()).collect(Collectors.toSet())));
    }

    private Source file(String id) {
        Recording file = recordings
                .find(id)
                .map(UploadedRecording::content)
                .orElseThrow(() ->
                        Refusal.of(ProblemType.INVALID_FIELD, "members.recordingId", ProblemText.of("membersGone")));
        dev.daka.core.replay.recording.Members.problem(file).ifPresent(problem -> {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "members.recordingId",
                    ProblemText.withCure(problem, "cure.nameColumns"));
        });
        return actions -> dev.daka.core.replay.recording.Members.read(file, names);
    }
}
