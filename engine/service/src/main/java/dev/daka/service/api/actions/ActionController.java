package dev.daka.service.api.actions;

import dev.daka.core.action.ActionId;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.Storage;
import dev.daka.core.journal.ActionHistory;
import dev.daka.service.api.members.MemberCheck;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications read an action that was answered. */
@RestController
@Tag(name = "actions")
class ActionController {
    private final Storage storage;

    ActionController(Storage storage) {
        this.storage = storage;
    }

    @GetMapping("/v1/actions/{actionId}")
    @Refuses(ProblemType.ACTION_NOT_FOUND)
    @Operation(
            operationId = "action",
            summary = "Reads an action with its decision, its state and its cancellations",
            description = "The application that posted an action, its memberId and its actionId identify it.")
    ActionAnswer action(
            @Parameter(hidden = true) @AuthenticationPrincipal Application application,
            @PathVariable String actionId,
            @Parameter(description = "Id of the member who did it.", example = "m-1") @RequestParam String memberId) {
        DecisionKey key = new DecisionKey(
                MemberCheck.id(memberId), application.name(), new ActionId(Refusal.idOfAddress(actionId, "actionId")));
        ActionHistory found = ActionHistory.of(storage.rows(key.member(), key.subject()))
                .orElseThrow(() -> Refusal.of(ProblemType.ACTION_NOT_FOUND, ProblemText.of("actionNotFound")));
        return ActionAnswer.of(key, found);
    }
}
