package dev.daka.service.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.action.PostedAction;
import dev.daka.core.booking.DecisionKey;
import dev.daka.service.applications.Application;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where applications post what members did. */
@RestController
@Tag(name = "actions")
class ActionsController {
    private static final String REPLAYED = "Idempotent-Replayed";

    /** What an action may be refused for today that was accepted when it was first posted; its ids are sound. */
    private static final Set<ProblemType> NOT_ALWAYS = Set.of(
            ProblemType.OCCURRED_AT_OUTSIDE_WINDOW, ProblemType.UNKNOWN_ACTION_TYPE, ProblemType.UNKNOWN_ATTRIBUTE);

    private final Intake intake;
    private final BookActions bookActions;
    private final DryRun dryRuns;
    private final JsonMapper json;

    ActionsController(Intake intake, BookActions bookActions, DryRun dryRuns, JsonMapper json) {
        this.intake = intake;
        this.bookActions = bookActions;
        this.dryRuns = dryRuns;
        this.json = json;
    }

    @PostMapping("/v1/actions")
    @Operation(
            operationId = "postAction",
            summary = "Decides an action and books what the member earned",
            description =
                    "The same action may be posted any number of times: it is booked once and gets the same answer,"
                            + " byte for byte, with the header Idempotent-Replayed. With dryRun nothing is booked.")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            headers = @Header(name = REPLAYED, description = "true where the answer was given before"),
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    CompletableFuture<ResponseEntity<byte[]>> post(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody ActionBody body) {
        PostedAction posted = body.posted();
        return dryRun
                ? CompletableFuture.completedFuture(response(look(posted)))
                : decide(application.name(), posted).thenApply(ActionsController::response);
    }

    private static ResponseEntity<byte[]> response(Answered answered) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (answered.replayed()) {
            response.header(REPLAYED, "true");
        }
        return response.body(answered.response().getBytes(StandardCharsets.UTF_8));
    }

    private Answered look(PostedAction posted) {
        return new Answered(json.writeValueAsString(dryRuns.of(intake.bookable(posted))), false);
    }

    private CompletableFuture<Answered> decide(String application, PostedAction posted) {
        Action action;
        try {
            action = intake.bookable(posted);
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(before(application, posted, refusal));
        }
        return bookActions.answer(application, action, Fingerprint.of(posted));
    }

    /** What was booked once is answered for good, even if it would come too late today. */
    private Answered before(String application, PostedAction posted, Refusal refusal) {
        if (!NOT_ALWAYS.contains(refusal.type()) || posted.memberId() == null || posted.actionId() == null) {
            throw refusal;
        }
        DecisionKey key =
                new DecisionKey(new MemberId(posted.memberId()), application, new ActionId(posted.actionId()));
        return bookActions.answeredBefore(key, Fingerprint.of(posted)).orElseThrow(() -> refusal);
    }
}
