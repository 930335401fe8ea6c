package dev.daka.core.replay.simulation;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.booking.cancellation.CancellationRefused;
import dev.daka.core.booking.cancellation.CancelledAction;
import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.records.Records;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Source;
import dev.daka.core.replay.recording.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the basis for reversing actions on one side. Only actions that are cancelled later are kept. */
final class ReversalBases {
    private final RunningCampaigns campaigns;
    private final InMemoryRecords records;
    private final Set<Recorded.Key> cancelledLater;
    private final Map<Recorded.Key, ReversalBasis> basis = new HashMap<>();
    private final Set<Recorded.Key> decided = new HashSet<>();
    private final Set<Recorded.Key> cancelledBefore = new HashSet<>();

    /** @param cancelledLater all actions that a later cancellation names */
    ReversalBases(RunningCampaigns campaigns, InMemoryRecords records, Set<Recorded.Key> cancelledLater) {
        this.campaigns = campaigns;
        this.records = records;
        this.cancelledLater = cancelledLater;
    }

    /** True if the action was cancelled before it arrived, so that it earns nothing and is not counted. */
    boolean isCancelledBefore(Action action) {
        return !cancelledBefore.isEmpty() && cancelledBefore.contains(Recorded.Key.of(action));
    }

    /**
     * Keeps what is needed to reverse the decision, if its action will be cancelled.
     *
     * @param seen the records that the decision read, before they are changed by it
     */
    void keep(Decision decision, PreparedDecision prepared, Member member, Records seen) {
        Action action = decision.action();
        Recorded.Key key = Recorded.Key.of(action);
        if (cancelledLater.contains(key)) {
            ReversalBasis.Inputs inputs =
                    action.amount() == null ? null : new ReversalBasis.Inputs(member, prepared.recordedInputs(seen));
            decided.add(key);
            basis.put(key, ReversalBasis.of(decision, grants(decision), inputs));
        }
    }

    private static List<Grant> grants(Decision decision) {
        List<Grant> grants = new ArrayList<>();
        for (int place = 0; place < decision.granted().size(); place++) {
            Outcome.Granted granted = decision.granted().get(place);
            if (granted.effect() instanceof AddPoints add) {
                Source source = new Source(granted.campaign(), granted.rules().get(0));
                grants.add(new Grant(place, source, add.currency(), add.points(), null));
            }
        }
        return grants;
    }

    /**
     * Cancels an action by the service's rules.
     *
     * @return points that are reversed, by grant; empty if the action was cancelled entirely before
     * @throws CancellationRefused if the action has been neither replayed nor cancelled and the cancellation has an
     *     amount or does not apply to unseen actions, if the action has no amount, or if less of it is left
     */
    List<Grant> takeBack(Recorded.Cancelled cancelled) {
        Recorded.Key key = Recorded.Key.of(cancelled);
        if (cancelledBefore.contains(key)) {
            return List.of();
        }
        if (!decided.contains(key)) {
            if (!cancelled.evenIfUnseen() || cancelled.amount() != null) {
                throw CancellationRefused.notCome();
            }
            cancelledBefore.add(key);
            return List.of();
        }
        Optional<ReversalBasis> stands = Optional.ofNullable(basis.get(key));
        if (stands.isEmpty()) {
            return List.of();
        }
        CancelledAction remainder =
                CancelledAction.of(stands.get(), cancelled.amount(), campaigns, cancelled.arrivedAt());
        basis.compute(key, (same, before) -> remainder.left());
        records.apply(cancelled.memberId(), remainder.difference().changes());
        return remainder.difference().grants();
    }
}
