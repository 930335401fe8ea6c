package dev.daka.service.actions;

import dev.daka.service.applications.Application;
import dev.daka.service.applications.RequestRates;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Problems;
import dev.daka.service.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where applications post many actions at a time. */
@RestController
@Tag(name = "actions")
class ActionBatchController {
    private final AnswerAction answers;
    private final RequestRates rates;
    private final JsonMapper json;

    ActionBatchController(AnswerAction answers, RequestRates rates, JsonMapper json) {
        this.answers = answers;
        this.rates = rates;
        this.json = json;
    }

    @PostMapping("/v1/actions/batch")
    @Operation(
            operationId = "postActions",
            summary = "Decides and books many actions",
            description =
                    "Each is answered as if it had been posted alone, in the order of the actions; one that is refused"
                            + " keeps none of the others. The answer is 200 where the list could be read.")
    CompletableFuture<BatchBody.Results> post(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application, @RequestBody BatchBody body) {
        List<@Nullable JsonNode> actions = body.actions();
        if (actions == null || actions.isEmpty() || actions.size() > BatchBody.MOST) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "actions",
                    "actions has " + (actions == null ? 0 : actions.size()) + " entries",
                    "Send 1 to " + BatchBody.MOST + " actions");
        }
        rates.countFurther(application, actions.size() - 1);
        List<CompletableFuture<BatchBody.Result>> results =
                actions.stream().map(action -> result(application, action)).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(all -> new BatchBody.Results(
                        results.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<BatchBody.Result> result(Application application, @Nullable JsonNode action) {
        return answer(application, action)
                .thenApply(BatchBody.Result::of)
                .exceptionally(failure -> BatchBody.Result.of(Problems.of(causeOf(failure))));
    }

    private CompletableFuture<Answered> answer(Application application, @Nullable JsonNode action) {
        try {
            if (action == null || !action.isObject()) {
                throw Refusal.of(
                        ProblemType.MALFORMED_JSON, "An entry of actions is no object", "Send actions as JSON objects");
            }
            return answers.of(
                    application.name(),
                    json.treeToValue(action, ActionBody.class).posted());
        } catch (JacksonException | Refusal refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
