package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.ProgrammeBudget;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.Records;
import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.decision.Seen;
import dev.daka.core.limits.OpenLimit;
import dev.daka.core.limits.ProgrammeUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * One action, put to the campaigns that were running then: first {@link #needs}, then {@link #decide} with the records that
 * were loaded. A publication in between changes neither.
 */
public final class Inquiry {
    private final Action action;
    private final List<AskedCampaign> campaigns;
    private final List<OpenLimit> budgets;
    private final Needs needs;

    /** @param budgets of the programme, some of which the campaigns may use */
    Inquiry(Action action, List<AskedCampaign> campaigns, List<ProgrammeBudget> budgets) {
        this.action = action;
        this.campaigns = campaigns;
        this.budgets = OpenLimit.of(
                budgets.stream()
                        .filter(budget -> campaigns.stream().anyMatch(campaign -> campaign.mayUse(budget)))
                        .toList(),
                action);
        this.needs = needs(campaigns, this.budgets);
    }

    /** The records to load before {@link #decide} is asked. */
    public Needs needs() {
        return needs;
    }

    private static Needs needs(List<AskedCampaign> campaigns, List<OpenLimit> budgets) {
        List<MetricKey> metrics = new ArrayList<>();
        List<CounterNeed> caps = new ArrayList<>();
        List<BudgetNeed> shared = new ArrayList<>();
        campaigns.forEach(campaign -> {
            metrics.addAll(campaign.metricsNeeded());
            campaign.limits().forEach(limit -> add(limit, caps, shared));
        });
        budgets.forEach(budget -> add(budget, caps, shared));
        return new Needs(metrics, caps, shared);
    }

    private static void add(OpenLimit limit, List<CounterNeed> caps, List<BudgetNeed> budgets) {
        limit.budget().ifPresentOrElse(budgets::add, () -> caps.addAll(limit.needs()));
    }

    /** Decides; books nothing. The same arguments give the same decision. */
    public Decision decide(Member member, Records records) {
        List<RuleSetRef> refs = new ArrayList<>();
        List<Outcome.Granted> granted = new ArrayList<>();
        List<ShownContent> content = new ArrayList<>();
        List<Outcome.Withheld> withheld = new ArrayList<>();
        List<Changes.MetricChange> metrics = new ArrayList<>();
        List<Changes.CounterChange> counters = new ArrayList<>();
        ProgrammeUse programme = new ProgrammeUse(budgets, records);
        campaigns.forEach(campaign -> {
            AskedCampaign.Answer answer = campaign.decide(member, programme, records);
            refs.add(campaign.ref());
            granted.addAll(answer.limited().granted());
            withheld.addAll(answer.limited().withheld());
            counters.addAll(answer.limited().used());
            content.addAll(answer.content());
            metrics.addAll(answer.metrics());
        });
        counters.addAll(programme.changes());
        content.stream()
                .sorted(ShownContent.HIGHEST_PRIORITY_FIRST)
                .map(ShownContent::granted)
                .forEach(granted::add);
        return new Decision(action, granted, withheld, refs, new Changes(metrics, counters));
    }

    /** What {@link #decide} looks at in those records, to be kept. */
    public Seen seen(Records records) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
        campaigns.forEach(campaign -> metrics.putAll(campaign.metricsSeen(records)));
        Map<CounterKey, CounterUse> counters = new HashMap<>();
        needs.caps()
                .forEach(need -> counters.put(
                        need.counter(), records.used(need.counter()).within(need.from(), need.to())));
        needs.budgets().forEach(need -> counters.put(need.counter(), records.used(need.counter())));
        return new Seen(metrics, counters);
    }

    /** Whether what the action used of a limit counts for what others may use from that moment on. */
    public boolean isOpen(Changes.CounterChange change, Instant now) {
        return Stream.concat(campaigns.stream().flatMap(campaign -> campaign.limits().stream()), budgets.stream())
                .anyMatch(limit -> limit.isOpen(change, now));
    }
}
