package dev.daka.service.actions;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.ledger.Balances;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as applications and operators get it.
 *
 * @param balances  by the key of each currency
 * @param cancelled true where the action was cancelled before it came, so that it earns nothing; otherwise absent
 */
@Schema(name = "Decision")
public record DecisionAnswer(
        String decisionId,
        String actionId,
        String memberId,
        Instant decidedAt,
        List<EffectAnswer> effects,
        List<WithheldAnswer> withheld,
        Map<String, Balances.CurrencyBalance> balances,
        List<RuleSetAnswer> ruleSets,
        @Nullable Boolean cancelled) {

    /** What kind of effect was withheld. Content and messages have no limits. */
    public enum WithheldType {
        ADD_POINTS,
        GRANT_REWARD,
        GRANT_BADGE
    }

    /** Why an effect was withheld. */
    public enum Reason {
        CAP_REACHED,
        BUDGET_REACHED,
        /** A budget that all campaigns share. */
        PROGRAMME_BUDGET_REACHED
    }

    /**
     * What the member does not get, and why.
     *
     * @param currency what the points are
     * @param limit    the name of the limit that it did not fit into; the key of a budget of the programme
     * @param used     of it before this effect
     * @param amount   all there is per period
     * @param freesAt  when it could be granted as far as this limit goes; absent for never
     */
    @Schema(name = "Withheld")
    public record WithheldAnswer(
            WithheldType type,
            @Nullable Long points,
            @Nullable String currency,
            @Nullable String reward,
            @Nullable String badge,
            @Nullable Label name,
            Reason reason,
            String limit,
            Limit.Measure measure,
            Limit.Period period,
            long used,
            long amount,
            @Nullable Instant freesAt,
            String campaign,
            List<RuleRef> rules) {}

    /** A version that decided. */
    @Schema(name = "RuleSetRef")
    public record RuleSetAnswer(String campaign, int version, String hash) {}
}
