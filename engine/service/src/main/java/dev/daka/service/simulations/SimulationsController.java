package dev.daka.service.simulations;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.simulation.ColumnMapping;
import dev.daka.core.simulation.Simulation;
import dev.daka.core.table.WorkbookChecker;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import dev.daka.service.simulations.SimulationRequest.SideChoice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where QA replays recorded actions against what runs, an older version or a draft. */
@RestController
@RequestMapping("/admin/api")
@Tag(name = "simulations")
class SimulationsController {
    private static final Label CHOOSE = new Label("请选择", "Choose one");

    private final Recordings recordings;
    private final Drafts drafts;
    private final Sides sides;
    private final Simulations simulations;
    private final WorkbookChecker checker;
    private final ActionCheck check;

    SimulationsController(
            Recordings recordings,
            Drafts drafts,
            Sides sides,
            Simulations simulations,
            WorkbookChecker checker,
            ActionCheck check) {
        this.recordings = recordings;
        this.drafts = drafts;
        this.sides = sides;
        this.simulations = simulations;
        this.checker = checker;
        this.check = check;
    }

    /** The id of what was started. */
    record SimulationStarted(String id) {}

    @PostMapping(path = "/recordings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "addRecording", summary = "Uploads recorded actions: JSON lines or CSV, gzip or not")
    RecordingAnswer addRecording(@RequestPart("file") MultipartFile file) throws IOException {
        return RecordingAnswer.of(
                recordings.add(nameOf(file), file.getInputStream()),
                checker.declarations().actionTypes());
    }

    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "addDraft", summary = "Uploads a workbook and checks it")
    DraftAnswer addDraft(@RequestPart("file") MultipartFile file) throws IOException {
        return DraftAnswer.of(drafts.add(nameOf(file), checker.check(file.getInputStream())));
    }

    @PostMapping("/simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "startSimulation", summary = "Starts a replay")
    SimulationStarted start(@RequestBody SimulationRequest request) {
        return new SimulationStarted(simulations.start(replay(request)).id());
    }

    @GetMapping("/simulations/{id}")
    @Operation(operationId = "simulation", summary = "How a replay stands")
    SimulationAnswer simulation(@PathVariable String id) {
        return find(id).answer();
    }

    @DeleteMapping("/simulations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "stopSimulation", summary = "Stops a replay; what was done so far stays")
    void stop(@PathVariable String id) {
        find(id).stop();
    }

    private SimulationRun find(String id) {
        return simulations.find(id).orElseThrow(() -> Refusal.notFound("simulation of that id"));
    }

    private Replay replay(SimulationRequest request) {
        UploadedRecording recording = Optional.ofNullable(request.recordingId())
                .flatMap(recordings::find)
                .orElseThrow(() -> Refusal.of(
                        ProblemType.INVALID_FIELD,
                        "recordingId",
                        new Label("记录文件已不在", "The recording is gone"),
                        new Label("请重新上传", "Upload it again")));
        ColumnMapping mapping = required(request.mapping(), "mapping");
        List<Label> problems = mapping.problems(recording.recording().columns());
        if (!problems.isEmpty()) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "mapping", problems.get(0), CHOOSE);
        }
        int shiftDays = request.shiftDays() == null ? 0 : request.shiftDays();
        if (Math.abs((long) shiftDays) > Simulation.Shift.MOST_DAYS) {
            String most = String.valueOf(Simulation.Shift.MOST_DAYS);
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "shiftDays",
                    new Label("最多平移 " + most + " 天", "At most " + most + " days either way"),
                    CHOOSE);
        }
        SideChoice a = required(request.a(), "a");
        Side sideA = sides.side(a, "a", false);
        return new Replay(recording, mapping, check, shiftDays, sideA, sideB(request.b(), a, sideA));
    }

    private @Nullable Side sideB(@Nullable SideChoice b, SideChoice a, Side sideA) {
        try {
            return b == null ? null : sides.side(b, "b", a.all());
        } catch (RuntimeException failure) {
            sideA.close();
            throw failure;
        }
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.of(
                    ProblemType.MISSING_FIELD,
                    field,
                    new Label("缺少 " + field, field + " is missing"),
                    new Label("请填写 " + field, "Give " + field + " a value"));
        }
        return value;
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }
}
