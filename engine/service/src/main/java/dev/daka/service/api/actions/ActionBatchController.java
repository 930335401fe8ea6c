package dev.daka.service.api.actions;

import dev.daka.core.action.PostedAction;
import dev.daka.core.workbook.write.Language;
import dev.daka.service.booking.ActionResponse;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.applications.RequestRates;
import dev.daka.service.platform.problems.Languages;
import dev.daka.service.platform.problems.Problem;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Problems;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.UnreadableBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Endpoint where applications post several actions in one request. */
@RestController
@Tag(name = "actions")
class ActionBatchController {
    private final PostAction answers;
    private final RequestRates rates;
    private final JsonMapper json;
    private final UnreadableBodies bodies;

    ActionBatchController(PostAction answers, RequestRates rates, JsonMapper json, UnreadableBodies bodies) {
        this.answers = answers;
        this.rates = rates;
        this.json = json;
        this.bodies = bodies;
    }

    @PostMapping("/v1/actions/batch")
    @Operation(
            operationId = "postActions",
            summary = "Decides and books many actions",
            description = "Each action gets the result that it would get alone, in the order of the request; a refused"
                    + " action does not affect the others. The status is 200 if the list could be read. With dryRun"
                    + " nothing is booked, and each action is decided as if the others had not been posted.")
    CompletableFuture<BatchBody.Results> post(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @Parameter(description = "true decides without booking anything.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @RequestBody BatchBody body) {
        List<@Nullable JsonNode> actions = body.actions();
        if (actions == null || actions.isEmpty() || actions.size() > BatchBody.MOST) {
            int entries = actions == null ? 0 : actions.size();
            throw Refusal.of(
                    ProblemType.INVALID_FIELD, "actions", ProblemText.of("batchSize", entries, BatchBody.MOST));
        }
        rates.countFurther(application, actions.size() - 1);
        Language language = Languages.current();
        List<CompletableFuture<BatchBody.Result>> results = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            String place = "/actions/" + i;
            results.add(answer(application.name(), dryRun, actions.get(i))
                    .thenApply(BatchBody.Result::of)
                    .exceptionally(failure -> BatchBody.Result.of(problem(causeOf(failure), place, language))));
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(all -> new BatchBody.Results(
                        results.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<ActionResponse> answer(String application, boolean dryRun, @Nullable JsonNode action) {
        try {
            if (action == null || !action.isObject()) {
                throw bodies.refusal(action, ActionBody.class);
            }
            PostedAction posted = json.treeToValue(action, ActionBody.class).posted();
            return dryRun
                    ? CompletableFuture.completedFuture(answers.dryRun(application, posted))
                    : answers.of(application, posted);
        } catch (JacksonException unreadable) {
            return CompletableFuture.failedFuture(bodies.refusal(action, ActionBody.class));
        } catch (Refusal refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static Problem problem(Throwable failure, String place, Language language) {
        return failure instanceof Refusal refusal
                ? refusal.under(place).problem(language)
                : Problems.of(failure, language);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
