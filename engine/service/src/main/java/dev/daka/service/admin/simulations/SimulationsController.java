package dev.daka.service.admin.simulations;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.replay.recording.ColumnMapping;
import dev.daka.core.replay.simulation.Simulation;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.service.admin.simulations.SimulationRequest.SideChoice;
import dev.daka.service.admin.workbooks.CheckTurns;
import dev.daka.service.platform.audit.AuditNotes;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Endpoints where operators replay recorded actions against the running campaigns, an older version or a draft. */
@RestController
@RequestMapping("/admin/api")
@Tag(name = "simulations")
class SimulationsController {
    private final Recordings recordings;
    private final Drafts drafts;
    private final Sides sides;
    private final ChosenMembers members;
    private final Simulations simulations;
    private final WorkbookChecker workbooks;
    private final ActionCheck actions;
    private final CheckTurns turns;

    SimulationsController(
            Recordings recordings,
            Drafts drafts,
            Sides sides,
            ChosenMembers members,
            Simulations simulations,
            WorkbookChecker workbooks,
            ActionCheck actions,
            CheckTurns turns) {
        this.recordings = recordings;
        this.drafts = drafts;
        this.sides = sides;
        this.members = members;
        this.simulations = simulations;
        this.workbooks = workbooks;
        this.actions = actions;
        this.turns = turns;
    }

    /**
     * The simulation that was started.
     *
     * @param id id of the simulation
     */
    record SimulationStarted(String id) {}

    @PostMapping(path = "/recordings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Refuses(ProblemType.BUSY)
    @Operation(
            operationId = "addRecording",
            summary = "Uploads recorded actions for simulations: JSON lines or CSV, optionally gzip",
            requestBody = @RequestBody(required = true))
    UploadedRecording.Look addRecording(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "Number of the line that names the columns; absent to let the service find it")
                    @RequestParam(required = false)
                    @Nullable Integer headerLine) {
        String name = FileName.of(file);
        return turns.inTurn(() -> {}, () -> recordings.add(name, file::getInputStream, headerLine))
                .look(workbooks.declarations().actionTypes());
    }

    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Refuses(ProblemType.BUSY)
    @Operation(
            operationId = "addDraft",
            summary = "Checks a workbook and keeps it as a draft for simulations; publishes nothing",
            requestBody = @RequestBody(required = true))
    Draft.Look addDraft(@RequestPart("file") MultipartFile file) throws IOException {
        InputStream content = file.getInputStream();
        return drafts.add(FileName.of(file), turns.inTurn(() -> {}, () -> workbooks.check(content)))
                .look();
    }

    @PostMapping("/simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses(ProblemType.BUSY)
    @Operation(operationId = "startSimulation", summary = "Starts to replay a recording; books nothing")
    SimulationStarted start(@org.springframework.web.bind.annotation.RequestBody SimulationRequest request) {
        SimulationStarted started = new SimulationStarted(simulations.start(() -> replay(request)));
        AuditNotes.add("recordingId", String.valueOf(request.recordingId()));
        AuditNotes.add("simulationId", started.id());
        return started;
    }

    @GetMapping("/simulations/{id}")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "simulation",
            summary = "Reads the progress of a simulation, and its report when it has ended")
    SimulationRun.Look simulation(@Parameter(description = "Id of the simulation.") @PathVariable String id) {
        return find(id).look();
    }

    @DeleteMapping("/simulations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "stopSimulation",
            summary = "Stops a simulation; its report covers what was replayed before")
    void stop(@Parameter(description = "Id of the simulation.") @PathVariable String id) {
        find(id).stop();
    }

    private SimulationRun find(String id) {
        return simulations.find(id).orElseThrow(() -> Refusal.notFound("simulation"));
    }

    private Replay replay(SimulationRequest request) {
        UploadedRecording recording = recordings
                .find(Refusal.required(request.recordingId(), "recordingId"))
                .orElseThrow(
                        () -> Refusal.of(ProblemType.INVALID_FIELD, "recordingId", ProblemText.of("recordingGone")));
        ColumnMapping mapping = Refusal.required(request.mapping(), "mapping").checked(recording.content());
        int shiftDays = shiftDays(Refusal.required(request.shiftDays(), "shiftDays"));
        SideChoice choice = Refusal.required(request.a(), "a");
        SideChoice other = request.b();
        return new Replay(
                recording,
                mapping,
                members.chosen(request.members()),
                actions,
                shiftDays,
                sides.chosen(choice, "a", false),
                other == null ? null : sides.chosen(other, "b", choice.isAll()));
    }

    private static int shiftDays(int days) {
        if (days < -Simulation.Shift.MOST_DAYS || days > Simulation.Shift.MOST_DAYS) {
            int most = Simulation.Shift.MOST_DAYS;
            throw Refusal.of(ProblemType.INVALID_FIELD, "shiftDays", ProblemText.of("shiftTooLarge", most));
        }
        return days;
    }
}
