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
 * What a booked action stands for until it is cancelled: what it gave and what it counts for.
 *
 * @param action   as it was posted; after a part of it is cancelled, with the amount that is left
 * @param versions those that decided
 * @param grants   points
 * @param others   rewards, badges and messages
 * @param changes  what it adds to metrics and what it uses of limits
 * @param inputs    what else the decision was made of; null where the action has no amount, so that no part of it can be
 *                 cancelled
 */
public record ReversalBasis(
        Action action,
        List<CampaignVersion> versions,
        List<Grant> grants,
        List<Outcome.Granted> others,
        Changes changes,
        @Nullable Inputs inputs) {
    /**
     * What a decision was made of, with the action and the rule sets.
     *
     * @param member as it was known
     * @param records   the records as they were
     */
    public record Inputs(Member member, RecordedInputs records) {}

    /**
     * What a decision stands for.
     *
     * @param grants its points
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

    /** What stands after a part of it was taken back. */
    ReversalBasis reducedTo(Fact.Remains left) {
        return new ReversalBasis(
                action.withAmount(left.amount()), versions, left.grants(), left.others(), left.changes(), inputs);
    }

    /** What is left of it, to be kept with the cancellation that left it. */
    public Fact.Remains remains() {
        return new Fact.Remains(
                Objects.requireNonNull(action.amount(), "Part of an amount is left"), grants, others, changes);
    }

    /** Whether the member keeps it if the action is cancelled, and receivers are told so. */
    public static boolean isKept(Outcome.Granted granted) {
        return granted.effect().kind().cancelled().isPresent();
    }

    public ReversalBasis {
        versions = List.copyOf(versions);
        grants = List.copyOf(grants);
        others = List.copyOf(others);
    }
}
