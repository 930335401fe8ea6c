package dev.daka.core.journal;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.RecordedInputs;
import dev.daka.core.ledger.Grant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The basis for cancelling an action: its effects, and its changes to metrics and limits.
 *
 * @param action   the action as posted; after a partial cancellation with the remaining amount
 * @param versions campaign versions that decided the action
 * @param grants   points that the action earned
 * @param others   rewards, badges and messages that the action earned
 * @param changes  the action's changes to metrics and to the use of limits
 * @param inputs   the other inputs of the decision; null if the action has no amount and so cannot be cancelled in part
 */
public record ReversalBasis(
        Action action,
        List<CampaignVersion> versions,
        List<Grant> grants,
        List<Outcome.Granted> others,
        Changes changes,
        @Nullable Inputs inputs) {
    /**
     * The inputs of a decision besides the action and the rule sets.
     *
     * @param member  the member's profile at that time
     * @param records the metrics and limits that the decision read
     */
    public record Inputs(Member member, RecordedInputs records) {}

    /**
     * The basis of a new decision.
     *
     * @param grants the decision's points, as booked
     */
    public static ReversalBasis of(Decision decision, List<Grant> grants, @Nullable Inputs inputs) {
        return new ReversalBasis(
                decision.action(),
                decision.ruleSets().stream().map(RuleSetRef::campaignVersion).toList(),
                grants,
                decision.granted().stream().filter(ReversalBasis::isKept).toList(),
                decision.changes(),
                inputs);
    }

    /** The basis after a partial cancellation. */
    ReversalBasis reducedTo(Fact.Remains left) {
        return new ReversalBasis(
                action.withAmount(left.amount()), versions, left.grants(), left.others(), left.changes(), inputs);
    }

    /** The parts of this basis that a partial cancellation stores in its row. */
    public Fact.Remains remains() {
        return new Fact.Remains(
                Objects.requireNonNull(action.amount(), "Part of an amount is left"), grants, others, changes);
    }

    /**
     * True if the member keeps the effect when the action is cancelled, and receivers get an event about the
     * cancellation.
     */
    public static boolean isKept(Outcome.Granted granted) {
        return granted.effect().kind().cancelled().isPresent();
    }

    public ReversalBasis {
        versions = List.copyOf(versions);
        grants = List.copyOf(grants);
        others = List.copyOf(others);
    }
}
