package dev.daka.service.api.actions;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.effect.Effect;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.api.ledger.Balances;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The decision about an action.
 *
 * @param decisionId id of the decision; the entries that it booked carry it as {@code transactionId}
 * @param actionId   the caller's id of the action
 * @param memberId   id of the member who did it
 * @param decidedAt  when the service decided, in UTC
 * @param effects    what the member gets or is shown, in the order of the tables' rows; content by priority
 * @param withheld   what limits withheld from the member
 * @param balances   what the member has afterwards, by the key of each currency
 * @param ruleSets   the published versions that took part in the decision
 * @param cancelled  true if the action was cancelled before it arrived, so that it earns nothing; otherwise absent
 */
@Schema(name = "Decision")
public record DecisionAnswer(
        @Schema(example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60", format = "uuid")
        String decisionId,

        @Schema(example = "a-1") String actionId,
        @Schema(example = "m-1") String memberId,
        @Schema(example = "2026-10-01T00:15:00Z") Instant decidedAt,
        List<EffectAnswer> effects,
        List<WithheldAnswer> withheld,
        Map<String, Balances.CurrencyBalance> balances,
        List<RuleSetAnswer> ruleSets,
        @Schema(example = "true") @Nullable Boolean cancelled) {

    /** Why an effect was withheld. */
    public enum Reason {
        CAP_REACHED,
        BUDGET_REACHED,
        /** A budget that all campaigns share. */
        PROGRAMME_BUDGET_REACHED
    }

    /**
     * An effect that a limit withheld.
     *
     * @param effect   the effect, whose fields come first
     * @param name     the declared name of the reward or the badge; absent for points
     * @param reason   whether a cap of the member, a budget of the campaign or a budget that all campaigns share was
     *     reached
     * @param limit    name of the limit that withheld the effect; key of the budget if all campaigns share it
     * @param measure  what the limit counts: points, or times that an effect is granted
     * @param period   when the limit's count starts again
     * @param used     use of the limit in its period before this effect, in the limit's measure
     * @param amount   how much the limit allows per period, in its measure
     * @param freesAt  when this limit would allow the effect again, in UTC; absent for never
     * @param campaign key of the campaign that proposed the effect
     * @param rules    the row that proposed the effect, then the rows that multiplied it
     */
    @Schema(name = "Withheld")
    @JsonSerialize(using = WithheldAnswer.Json.class)
    public record WithheldAnswer(
            @Schema(hidden = true) Effect effect,
            @Nullable Label name,
            Reason reason,
            @Schema(example = "Points per day") String limit,
            Limit.Measure measure,
            Limit.Period period,
            @Schema(example = "180", minimum = "0") long used,
            @Schema(example = "200", minimum = "1") long amount,

            @Schema(example = "2026-10-01T16:00:00Z") @Nullable Instant freesAt,

            @Schema(example = "points-tasks") String campaign,
            List<RuleRef> rules) {
        static final class Json extends ValueSerializer<WithheldAnswer> {
            @Override
            public void serialize(WithheldAnswer answer, JsonGenerator json, SerializationContext context) {
                json.writeStartObject();
                json.writeStringProperty("type", answer.effect.kind().key());
                answer.effect.writeTo(new AnswerFields(json, context, null));
                if (answer.name != null) {
                    context.defaultSerializeProperty("name", answer.name, json);
                }
                context.defaultSerializeProperty("reason", answer.reason, json);
                json.writeStringProperty("limit", answer.limit);
                context.defaultSerializeProperty("measure", answer.measure, json);
                context.defaultSerializeProperty("period", answer.period, json);
                json.writeNumberProperty("used", answer.used);
                json.writeNumberProperty("amount", answer.amount);
                if (answer.freesAt != null) {
                    context.defaultSerializeProperty("freesAt", answer.freesAt, json);
                }
                json.writeStringProperty("campaign", answer.campaign);
                context.defaultSerializeProperty("rules", answer.rules, json);
                json.writeEndObject();
            }
        }
    }

    /**
     * A version that took part in a decision.
     *
     * @param campaign key of the campaign
     * @param version  number of the version, 1 for the campaign's first; 0 for a draft that is only tried
     * @param hash     SHA-256 of what the version means, in hexadecimal digits
     */
    @Schema(name = "RuleSetRef")
    public record RuleSetAnswer(
            @Schema(example = "points-tasks") String campaign,
            @Schema(example = "3", minimum = "0") int version,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {}
}
