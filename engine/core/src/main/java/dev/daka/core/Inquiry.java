package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.Records;
import dev.daka.core.decision.RuleSetRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One action, put to the campaigns that were running then: first {@link #needs}, then {@link #decide} with the records that
 * were loaded. A publication in between changes neither.
 */
public final class Inquiry {
    private final Action action;
    private final List<AskedCampaign> campaigns;

    Inquiry(Action action, List<AskedCampaign> campaigns) {
        this.action = action;
        this.campaigns = campaigns;
    }

    /** The records to load before {@link #decide} is asked. */
    public Needs needs() {
        List<MetricKey> metrics = new ArrayList<>();
        List<CounterNeed> caps = new ArrayList<>();
        Set<BudgetNeed> budgets = new LinkedHashSet<>();
        campaigns.forEach(campaign -> {
            metrics.addAll(campaign.metricsNeeded());
            caps.addAll(campaign.capsNeeded());
            budgets.addAll(campaign.budgetsNeeded());
        });
        return new Needs(metrics, caps, List.copyOf(budgets));
    }

    /** Decides; books nothing. The same arguments give the same decision. */
    public Decision decide(Member member, Records records) {
        List<RuleSetRef> refs = new ArrayList<>();
        List<Outcome.Granted> granted = new ArrayList<>();
        List<ShownContent> content = new ArrayList<>();
        List<Outcome.Withheld> withheld = new ArrayList<>();
        List<Changes.MetricChange> metrics = new ArrayList<>();
        List<Changes.CounterChange> counters = new ArrayList<>();
        campaigns.forEach(campaign -> {
            AskedCampaign.Answer answer = campaign.decide(member, records);
            refs.add(campaign.ref());
            granted.addAll(answer.limited().granted());
            withheld.addAll(answer.limited().withheld());
            counters.addAll(answer.limited().used());
            content.addAll(answer.content());
            metrics.addAll(answer.metrics());
        });
        content.stream()
                .sorted(ShownContent.HIGHEST_PRIORITY_FIRST)
                .map(ShownContent::granted)
                .forEach(granted::add);
        return new Decision(action, granted, withheld, refs, new Changes(metrics, counters));
    }
}
