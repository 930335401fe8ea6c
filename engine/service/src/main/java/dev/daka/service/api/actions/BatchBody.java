package dev.daka.service.api.actions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.daka.core.journal.ActionState;
import dev.daka.service.booking.ActionResponse;
import dev.daka.service.platform.json.RefusesNulls;
import dev.daka.service.platform.problems.Problem;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A batch of actions.
 *
 * @param actions the actions, from 1 to 500; each is decided separately
 */
@RefusesNulls
@Schema(name = "Actions", requiredProperties = "actions")
record BatchBody(
        @ArraySchema(schema = @Schema(implementation = ActionBody.class), minItems = 1, maxItems = BatchBody.MOST)
        @Nullable List<@Nullable JsonNode> actions) {
    static final int MOST = 500;

    /**
     * Results of a batch.
     *
     * @param results result of each action, in the order of the request
     */
    @Schema(name = "ActionResults")
    record Results(List<Result> results) {}

    /**
     * Result of one action: a decision, or the problem that it would have got alone.
     *
     * @param status      the HTTP status that the action would have got alone
     * @param replayed    true if the decision was given before; otherwise absent
     * @param actionState {@code partlyCancelled} or {@code cancelled} if the action was cancelled after it got this
     *                    answer; otherwise absent
     * @param decision    the decision; the same, byte for byte, each time that the action is posted; absent if the action
     *     was refused
     * @param problem     why the action was refused; absent if it was decided
     */
    @Schema(name = "ActionResult")
    record Result(
            @Schema(example = "200", minimum = "200", maximum = "599")
            int status,

            @Schema(example = "true") @Nullable Boolean replayed,

            @Schema(allowableValues = {"partlyCancelled", "cancelled"}) @Nullable ActionState actionState,

            @JsonRawValue @Schema(implementation = DecisionAnswer.class) @Nullable String decision,

            @Nullable Problem problem) {
        static Result of(ActionResponse answered) {
            return new Result(
                    200,
                    answered.replayed() ? true : null,
                    answered.state() == ActionState.BOOKED ? null : answered.state(),
                    answered.response(),
                    null);
        }

        static Result of(Problem problem) {
            return new Result(problem.status(), null, null, null, problem);
        }
    }
}
