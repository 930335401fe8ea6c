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
 * The rule sets that decide actions, at most one version per campaign. Immutable: a publication creates a new instance.
 */
public final class RunningCampaigns {
    /** Stands for every action type that no metric names. No declared type has an empty name. */
    private static final String UNNAMED = "";

    private final List<RuleSet> ruleSets;
    private final HolidayCalendars calendars;
    private final List<SharedBudget> budgets;
    private final List<DeclaredLimit> declaredBudgets;
    private final List<RunningCampaign> running;
    private final RuleSetIndex index;
    /** The metrics that count an action, by the action types that metrics name. */
    private final Map<String, CountedMetrics> counted = new HashMap<>();
    /** The metrics that count an action of any other type: those that count all types. */
    private final CountedMetrics countedAlways;

    private final Map<MetricKey, List<LookBack>> lookBacks = new HashMap<>();

    /** Creates campaigns without shared budgets. */
    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars) {
        this(ruleSets, calendars, List.of());
    }

    /**
     * Takes rule sets in any order. Campaigns are evaluated in the order of their keys.
     *
     * @param budgets shared budgets, in the order in which effects are checked
     *                against them
     * @throws IllegalArgumentException if two rule sets are versions of the same campaign
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

    /** The shared budgets. */
    public List<SharedBudget> budgets() {
        return budgets;
    }

    /** The days that the campaigns' conditions read, by metric. */
    public Map<MetricKey, List<LookBack>> lookBacks() {
        return lookBacks;
    }

    /** The rule sets, in the order of the campaigns' keys. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** Selects the campaigns that may answer or count the action. */
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
