package dev.daka.core.booking.cancellation;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes what an action would have earned with a smaller amount. The action is decided again by the campaign versions
 * that decided it, with the member's profile and records of that time. The result never exceeds what was granted: not
 * in points by campaign, not in use by limit, and without effects that were not granted before.
 *
 * <p>For example, an order of 300 earned 50 points by the row "from 200". If 100 is cancelled, the row still matches
 * and no points are reversed. If 150 is cancelled, the row "from 100" gives 20 points and 30 are reversed. If that row
 * also gives a coupon, the coupon is not granted.
 */
final class PartialCancellation {
    private final ReversalBasis basis;
    private final Decision decision;

    private PartialCancellation(ReversalBasis basis, Decision decision) {
        this.basis = basis;
        this.decision = decision;
    }

    /** @param amount the remaining amount; more than 0 and less than the action's amount */
    static ReversalBasis of(ReversalBasis basis, BigDecimal amount, RunningCampaigns campaigns) {
        ReversalBasis.Inputs inputs = Objects.requireNonNull(basis.inputs(), "An action with an amount has a basis");
        Action then = basis.action();
        Action smaller = then.withAmount(amount);
        Decision decision = campaigns.prepare(smaller).decide(inputs.member(), inputs.records());
        PartialCancellation result = new PartialCancellation(basis, decision);
        return new ReversalBasis(
                smaller,
                basis.versions(),
                result.grants(),
                result.others(),
                new Changes(decision.changes().metrics(), result.counters()),
                inputs);
    }

    private record Row(Source source, CurrencyKey currency) {}

    /**
     * Each grant keeps at most the points that its row gives now. If rows of the campaign give more than that in total,
     * the remainder goes to the grants in order, up to the points that each had.
     */
    private List<Grant> grants() {
        Map<Row, Long> rows = new HashMap<>();
        Map<CampaignKey, Long> campaigns = new HashMap<>();
        for (Outcome.Granted granted : decision.granted()) {
            if (granted.effect() instanceof AddPoints add) {
                Source source = new Source(granted.campaign(), granted.rules().get(0));
                rows.merge(new Row(source, add.currency()), add.points(), Long::sum);
                campaigns.merge(granted.campaign(), add.points(), Long::sum);
            }
        }
        List<Grant> kept = new ArrayList<>();
        for (Grant grant : basis.grants()) {
            long points = Math.min(grant.points(), rows.getOrDefault(new Row(grant.source(), grant.currency()), 0L));
            rows.merge(new Row(grant.source(), grant.currency()), -points, Long::sum);
            campaigns.merge(grant.source().campaign(), -points, Long::sum);
            kept.add(grant.withPoints(points));
        }
        for (int i = 0; i < kept.size(); i++) {
            Grant grant = kept.get(i);
            CampaignKey campaign = grant.source().campaign();
            long more = Math.min(basis.grants().get(i).points() - grant.points(), campaigns.getOrDefault(campaign, 0L));
            if (more > 0) {
                campaigns.merge(campaign, -more, Long::sum);
                kept.set(i, grant.withPoints(grant.points() + more));
            }
        }
        return kept;
    }

    private List<Outcome.Granted> others() {
        List<Outcome.Granted> left = new ArrayList<>(decision.granted());
        return basis.others().stream().filter(left::remove).toList();
    }

    private List<Changes.CounterChange> counters() {
        List<Changes.CounterChange> kept = new ArrayList<>();
        for (Changes.CounterChange before : basis.changes().counters()) {
            decision.changes().counters().stream()
                    .filter(now ->
                            now.counter().equals(before.counter()) && now.day().equals(before.day()))
                    .findFirst()
                    .ifPresent(now -> kept.add(less(before, now)));
        }
        return kept;
    }

    private static Changes.CounterChange less(Changes.CounterChange before, Changes.CounterChange now) {
        long used = Math.min(before.used(), now.used());
        return new Changes.CounterChange(
                before.counter(),
                before.day(),
                used,
                before.at(),
                Math.min(used, Math.min(before.returning(), now.returning())),
                before.until());
    }
}
