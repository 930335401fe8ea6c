package dev.daka.core.decide;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.limits.DeclaredLimit;
import dev.daka.core.decide.metrics.LookBack;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.decide.rules.RuleSetIndex;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that decide, at most one version of each campaign. Immutable; a publication makes a new one.
 */
public final class RunningCampaigns {
    /** No type has this name: it stands for all that no metric names. */
    private static final String UNNAMED = "";

    private final List<RuleSet> ruleSets;
    private final HolidayCalendars calendars;
    private final List<SharedBudget> budgets;
    private final List<DeclaredLimit> declaredBudgets;
    private final List<RunningCampaign> running;
    private final RuleSetIndex index;
    /** By each type of action that a metric names. */
    private final Map<String, CountedMetrics> counted = new HashMap<>();
    /** By metrics that count every type. */
    private final CountedMetrics countedAlways;

    private final Map<MetricKey, List<LookBack>> lookBacks = new HashMap<>();

    /** Campaigns of a programme without budgets of its own. */
    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars) {
        this(ruleSets, calendars, List.of());
    }

    /**
     * Takes rule sets in any order; campaigns are asked in the order of their keys.
     *
     * @param budgets of the programme, which all of them share, in the order in which effects pass them
     */
    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars, List<SharedBudget> budgets) {
        this.ruleSets = ruleSets.stream()
                .sorted(Comparator.comparing(ruleSet -> ruleSet.ref().campaign()))
                .toList();
        this.calendars = calendars;
        this.budgets = List.copyOf(budgets);
        long campaigns = this.ruleSets.stream()
                .map(ruleSet -> ruleSet.ref().campaign())
                .distinct()
                .count();
        if (campaigns != this.ruleSets.size()) {
            throw new IllegalArgumentException("A campaign runs in one version at a time");
        }
        this.declaredBudgets = DeclaredLimit.of(this.budgets);
        this.running = this.ruleSets.stream()
                .map(ruleSet -> new RunningCampaign(ruleSet, calendars, this.budgets))
                .toList();
        this.index = new RuleSetIndex(this.ruleSets);
        this.countedAlways = new CountedMetrics(running, UNNAMED);
        for (RunningCampaign campaign : running) {
            for (RecordedMetric metric : campaign.metricsInConditions()) {
                lookBacks
                        .computeIfAbsent(metric.key(), first -> new ArrayList<>())
                        .add(metric.lookBack());
            }
        }
        this.ruleSets.stream()
                .flatMap(ruleSet -> ruleSet.workbook().metrics().stream())
                .map(Metric::actionType)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(type -> counted.put(type, new CountedMetrics(running, type)));
    }

    public HolidayCalendars calendars() {
        return calendars;
    }

    /** Of the programme. */
    public List<SharedBudget> budgets() {
        return budgets;
    }

    /** How far the campaigns look back at the metrics that their rows look at. */
    public Map<MetricKey, List<LookBack>> lookBacks() {
        return lookBacks;
    }

    /** In the order of the campaigns' keys. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** Asks the campaigns that the action can concern. */
    public PreparedDecision prepare(Action action) {
        BitSet answering = index.mayFire(action);
        for (int i = answering.nextSetBit(0); i >= 0; i = answering.nextSetBit(i + 1)) {
            answering.set(i, running.get(i).runsAt(action));
        }
        return new PreparedDecision(action, running, answering, countedOf(action.type()), declaredBudgets);
    }

    private CountedMetrics countedOf(@Nullable String type) {
        return type == null ? CountedMetrics.NONE : Objects.requireNonNull(counted.getOrDefault(type, countedAlways));
    }
}
