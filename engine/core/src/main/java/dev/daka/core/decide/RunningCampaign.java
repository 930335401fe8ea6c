package dev.daka.core.decide;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.limits.DeclaredLimit;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.vocabulary.calendar.Day;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A running rule set with everything that is the same for all of its actions, computed once. */
final class RunningCampaign {
    private final RuleSet ruleSet;
    private final Campaign campaign;
    private final @Nullable HolidayCalendar calendar;
    private final List<DeclaredLimit> limits;
    private final BitSet budgets = new BitSet();
    private final List<RecordedMetric> metrics;
    private final List<RecordedMetric> metricsInConditions;
    private final Map<String, ContentItem> content;

    /** @param shared shared budgets */
    RunningCampaign(RuleSet ruleSet, HolidayCalendars calendars, List<SharedBudget> shared) {
        this.ruleSet = ruleSet;
        this.campaign = ruleSet.workbook().campaign();
        this.calendar = calendars.find(campaign.calendar()).orElse(null);
        this.limits = DeclaredLimit.of(ruleSet.workbook().limits(), campaign);
        for (int i = 0; i < shared.size(); i++) {
            SharedBudget budget = shared.get(i);
            budgets.set(
                    i,
                    budget.counts(campaign.currency())
                            && ruleSet.mayGrant(budget.limit().effect()));
        }
        this.metrics = ruleSet.workbook().metrics().stream()
                .map(metric -> RecordedMetric.of(metric, campaign, ruleSet.countsAlone(metric)))
                .toList();
        this.metricsInConditions = metrics.stream()
                .filter(metric -> ruleSet.metricsInConditions().contains(metric.metric()))
                .toList();
        this.content = ruleSet.workbook().content().stream()
                .collect(Collectors.toUnmodifiableMap(ContentItem::id, Function.identity()));
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    RuleSetRef ref() {
        return ruleSet.ref();
    }

    Campaign campaign() {
        return campaign;
    }

    boolean runsAt(Action action) {
        return ruleSet.runsAt(action.occurredAt());
    }

    /**
     * What the campaign's calendar says about the action's local date; {@link Day#UNKNOWN} if there is no such
     * calendar.
     */
    Day dayOf(Action action) {
        return calendar == null ? Day.UNKNOWN : calendar.on(campaign.dateOf(action.occurredAt()));
    }

    List<DeclaredLimit> limits() {
        return limits;
    }

    /**
     * The shared budgets that count effects which this campaign may grant, by their position in the
     * declaration.
     */
    BitSet budgets() {
        return budgets;
    }

    List<RecordedMetric> metrics() {
        return metrics;
    }

    /** The metrics that at least one row has a condition on. */
    List<RecordedMetric> metricsInConditions() {
        return metricsInConditions;
    }

    /**
     * The metrics used in conditions of rows that may answer actions of this type.
     *
     * @param actionType null for a request that only asks for placement content
     */
    List<RecordedMetric> metricsInConditions(@Nullable String actionType) {
        List<Metric> asked = ruleSet.metricsInConditions(actionType);
        if (asked.size() == metricsInConditions.size()) {
            return metricsInConditions;
        }
        List<RecordedMetric> chosen = new ArrayList<>(asked.size());
        for (RecordedMetric metric : metricsInConditions) {
            if (asked.contains(metric.metric())) {
                chosen.add(metric);
            }
        }
        return chosen;
    }

    ContentItem item(String id) {
        ContentItem item = content.get(id);
        if (item == null) {
            throw new IllegalStateException("A checked workbook has every item it shows: " + id);
        }
        return item;
    }
}
