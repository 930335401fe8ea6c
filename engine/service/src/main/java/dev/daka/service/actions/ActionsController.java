package dev.daka.service.actions;

import dev.daka.core.action.PostedAction;
import dev.daka.service.applications.Application;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where applications post what members did; {@link DirectPosts} answers most of them before they come here. */
@RestController
@Tag(name = "actions")
class ActionsController {
    static final String REPLAYED = "Idempotent-Replayed";

    private final AnswerAction answers;

    ActionsController(AnswerAction answers) {
        this.answers = answers;
    }

    @PostMapping("/v1/actions")
    @Refuses({
        ProblemType.UNKNOWN_ACTION_TYPE,
        ProblemType.UNKNOWN_ATTRIBUTE,
        ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
        ProblemType.ACTION_TOO_LATE,
        ProblemType.ACTION_ID_REUSED,
        ProblemType.ANSWER_GONE,
        ProblemType.IN_PROGRESS
    })
    @Operation(
            operationId = "postAction",
            summary = "Decides an action and books what the member earned",
            description =
                    "An action is known by the application that posts it, its memberId and its actionId: the same actionId"
                            + " of another member is another action. The same action may be posted any number of times: it is"
                            + " booked once and gets the same answer, byte for byte, with the header Idempotent-Replayed; if"
                            + " it was cancelled since, the header Action-State says so. With dryRun nothing is booked.")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            headers = {
                @Header(
                        name = REPLAYED,
                        description = "Present with the value true if the answer was given before",
                        schema = @Schema(type = "boolean")),
                @Header(
                        name = Answered.STATE_HEADER,
                        description = "Present if the action was cancelled since it got this answer",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"partlyCancelled", "cancelled"}))
            },
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    CompletableFuture<ResponseEntity<byte[]>> post(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @Parameter(description = "true decides without booking anything.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @RequestBody ActionBody body) {
        PostedAction posted = body.posted();
        return dryRun
                ? CompletableFuture.completedFuture(response(answers.dryRun(application.name(), posted)))
                : answers.of(application.name(), posted).thenApply(ActionsController::response);
    }

    private static ResponseEntity<byte[]> response(Answered answered) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (answered.replayed()) {
            response.header(REPLAYED, "true");
        }
        answered.changedState().ifPresent(state -> response.header(Answered.STATE_HEADER, state));
        return response.body(answered.response().getBytes(StandardCharsets.UTF_8));
    }
}
