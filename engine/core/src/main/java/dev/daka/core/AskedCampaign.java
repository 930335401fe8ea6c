package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.calendar.Day;
import dev.daka.core.calendar.HolidayCalendars;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.ProgrammeBudget;
import dev.daka.core.decision.Changes.MetricChange;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.limits.Limited;
import dev.daka.core.limits.LimitedProposal;
import dev.daka.core.limits.OpenLimit;
import dev.daka.core.limits.ProgrammeUse;
import dev.daka.core.limits.ProposedRow;
import dev.daka.core.metrics.MetricReading;
import dev.daka.core.ruleset.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** One running campaign, asked about one action. */
final class AskedCampaign {
    private final RuleSet ruleSet;
    private final Action action;
    private final HolidayCalendars calendars;
    private final boolean mayFire;
    private final List<OpenLimit> limits;

    AskedCampaign(RuleSet ruleSet, Action action, HolidayCalendars calendars) {
        Campaign campaign = ruleSet.workbook().campaign();
        this.ruleSet = ruleSet;
        this.action = action;
        this.calendars = calendars;
        this.mayFire = ruleSet.mayFire(action);
        this.limits = mayFire ? OpenLimit.of(ruleSet.workbook().limits(), campaign, action) : List.of();
    }

    /**
     * What the campaign makes of the action.
     *
     * @param limited points, rewards, badges and messages; none for a look at placements
     * @param content in table order
     * @param metrics what the action adds to the member's metrics, granted or not
     */
    record Answer(Limited limited, List<ShownContent> content, List<MetricChange> metrics) {}

    /** Whether asking makes a difference: a row may fire or a metric counts the action. */
    boolean isConcerned() {
        return mayFire || ruleSet.counts(action.type());
    }

    RuleSetRef ref() {
        return ruleSet.ref();
    }

    List<MetricKey> metricsNeeded() {
        return mayFire ? ruleSet.metricsInConditions().stream().map(this::keyOf).toList() : List.of();
    }

    /** What its conditions read of the member's metrics. */
    Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metricsSeen(Records records) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> seen = new HashMap<>();
        if (mayFire) {
            ruleSet.metricsInConditions()
                    .forEach(metric -> seen.put(keyOf(metric), reading(metric).condensed(records.days(keyOf(metric)))));
        }
        return seen;
    }

    /** Those that the action may use. */
    List<OpenLimit> limits() {
        return limits;
    }

    /** Whether the campaign may grant what the budget counts. */
    boolean mayUse(ProgrammeBudget budget) {
        return mayFire
                && budget.counts(ruleSet.workbook().campaign().currency())
                && ruleSet.mayGrant(budget.limit().effect());
    }

    Answer decide(Member member, ProgrammeUse programme, Records records) {
        if (!mayFire) {
            return new Answer(new Limited(List.of(), List.of(), List.of()), List.of(), changes());
        }
        Campaign campaign = ruleSet.workbook().campaign();
        Day day = calendars
                .find(campaign.calendar())
                .map(calendar -> calendar.on(campaign.dateOf(action.occurredAt())))
                .orElse(Day.UNKNOWN);
        Occasion occasion = Occasion.of(action, member, campaign, day, metrics(records));
        List<FiredRow> fired = ruleSet.evaluate(occasion).fired();
        List<ProposedRow> proposed = action.type() == null
                ? List.of()
                : ProposedRow.of(fired, campaign.stacking(), campaign.currency(), action);
        Limited limited = LimitedProposal.apply(campaign.key(), proposed, limits, programme, records);
        return new Answer(limited, content(fired), changes());
    }

    private Map<String, BigDecimal> metrics(Records records) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Metric metric : ruleSet.metricsInConditions()) {
            values.put(metric.name().key(), reading(metric).valueOver(records.days(keyOf(metric))));
        }
        return values;
    }

    private List<MetricChange> changes() {
        List<MetricChange> changes = new ArrayList<>();
        for (Metric metric : ruleSet.workbook().metrics()) {
            MetricReading reading = reading(metric);
            DayFigure figure = reading.now();
            if (figure != null) {
                changes.add(new MetricChange(keyOf(metric), reading.today(), figure));
            }
        }
        return changes;
    }

    private List<ShownContent> content(List<FiredRow> fired) {
        List<ShownContent> content = new ArrayList<>();
        for (FiredRow row : fired) {
            RowEffect.Showing showing = row.effect().showing();
            if (showing != null && action.placements().contains(showing.placement())) {
                Effect.ShowContent effect =
                        new Effect.ShowContent(showing.placement(), itemOf(showing.content()), showing.priority());
                content.add(new ShownContent(ref().campaign(), effect, row.rule()));
            }
        }
        return content;
    }

    private ContentItem itemOf(String id) {
        return ruleSet.workbook().content().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A checked workbook has every item it shows: " + id));
    }

    private MetricReading reading(Metric metric) {
        return new MetricReading(metric, ruleSet.workbook().campaign(), action);
    }

    private MetricKey keyOf(Metric metric) {
        return new MetricKey(ref().campaign(), metric.name().key());
    }
}
