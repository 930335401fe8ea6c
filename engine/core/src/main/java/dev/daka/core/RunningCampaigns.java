package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.calendar.HolidayCalendars;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.Records;
import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that decide, at most one version of each campaign. Immutable; a publication makes a new one.
 */
public final class RunningCampaigns {
    private static final int MOST_TYPES = 1_000;

    private final List<RuleSet> ruleSets;
    private final HolidayCalendars calendars;
    /** Filled as types are asked about; the declared ones are few. */
    private final Map<String, List<RuleSet>> byType = new ConcurrentHashMap<>();

    /** Takes rule sets in any order; campaigns are asked in the order of their keys. */
    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars) {
        this.ruleSets = ruleSets.stream()
                .sorted(Comparator.comparing(ruleSet -> ruleSet.ref().campaign()))
                .toList();
        this.calendars = calendars;
        long campaigns = this.ruleSets.stream()
                .map(ruleSet -> ruleSet.ref().campaign())
                .distinct()
                .count();
        if (campaigns != this.ruleSets.size()) {
            throw new IllegalArgumentException("A campaign runs in one version at a time");
        }
    }

    public HolidayCalendars calendars() {
        return calendars;
    }

    /** In the order of the campaigns' keys. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** The records to load before {@link #decide} is asked. */
    public Needs needs(Action action) {
        List<MetricKey> metrics = new ArrayList<>();
        List<CounterKey> counters = new ArrayList<>();
        asked(action).forEach(campaign -> {
            metrics.addAll(campaign.metricsNeeded());
            counters.addAll(campaign.countersNeeded());
        });
        return new Needs(metrics, counters);
    }

    /** Decides; books nothing. The same arguments give the same decision. */
    public Decision decide(Action action, Member member, Records records) {
        List<RuleSetRef> refs = new ArrayList<>();
        List<Outcome.Granted> granted = new ArrayList<>();
        List<ShownContent> content = new ArrayList<>();
        List<Outcome.Withheld> withheld = new ArrayList<>();
        List<Changes.MetricChange> metrics = new ArrayList<>();
        List<Changes.CounterChange> counters = new ArrayList<>();
        asked(action).forEach(campaign -> {
            AskedCampaign.Answer decision = campaign.decide(member, records);
            refs.add(campaign.ref());
            granted.addAll(decision.limited().granted());
            withheld.addAll(decision.limited().withheld());
            counters.addAll(decision.limited().used());
            content.addAll(decision.content());
            metrics.addAll(decision.metrics());
        });
        content.stream()
                .sorted(ShownContent.HIGHEST_PRIORITY_FIRST)
                .map(ShownContent::granted)
                .forEach(granted::add);
        return new Decision(action, granted, withheld, refs, new Changes(metrics, counters));
    }

    /** Those that the action's type may concern; a look at placements has none. */
    private List<RuleSet> concernedBy(@Nullable String type) {
        if (type == null) {
            return ruleSets;
        }
        List<RuleSet> known = byType.get(type);
        if (known != null) {
            return known;
        }
        List<RuleSet> concerned =
                ruleSets.stream().filter(ruleSet -> ruleSet.mayConcern(type)).toList();
        if (byType.size() < MOST_TYPES) {
            byType.put(type, concerned);
        }
        return concerned;
    }

    private Stream<AskedCampaign> asked(Action action) {
        return concernedBy(action.type()).stream()
                .filter(ruleSet -> ruleSet.runsAt(action.occurredAt()))
                .filter(ruleSet -> ruleSet.answers(action))
                .map(ruleSet -> new AskedCampaign(ruleSet, action, calendars));
    }
}
