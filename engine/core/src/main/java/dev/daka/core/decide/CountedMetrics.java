package dev.daka.core.decide;

import dev.daka.core.action.Action;
import dev.daka.core.decide.metrics.MetricReading;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.records.Changes.MetricChange;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.rules.RuleSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The metrics of all campaigns that count actions of one type, in the order of the campaigns' keys. A campaign may
 * count an action that none of its rows answer.
 */
final class CountedMetrics {
    /** No metrics: a request that only asks for placement content is not counted. */
    static final CountedMetrics NONE = new CountedMetrics(List.of(), "");

    private final Counting[] metrics;
    private final int keys;
    private final BitSet positions = new BitSet();
    private final List<RuleSetRef> refs;

    /**
     * One metric, its campaign's position, and the campaign's first and end second ({@code endSecond} is exclusive).
     * Whole seconds suffice, because campaigns start and end with a day.
     *
     * @param keyNumber the number of the metric's key; equal for metrics that share their figures
     */
    private record Counting(
            int position, long firstSecond, long endSecond, RecordedMetric metric, ZoneId zone, int keyNumber) {
        boolean runsAt(long second) {
            return second >= firstSecond && second < endSecond;
        }
    }

    CountedMetrics(List<RunningCampaign> running, String actionType) {
        List<Counting> counting = new ArrayList<>();
        Map<ZoneId, ZoneId> zones = new HashMap<>();
        Map<MetricKey, Integer> numbers = new HashMap<>();
        for (int position = 0; position < running.size(); position++) {
            RuleSet ruleSet = running.get(position).ruleSet();
            for (RecordedMetric metric : running.get(position).metrics()) {
                if (metric.counts(actionType)) {
                    positions.set(position);
                    int keyNumber = numbers.getOrDefault(metric.key(), numbers.size());
                    numbers.put(metric.key(), keyNumber);
                    counting.add(new Counting(
                            position,
                            ruleSet.starts().getEpochSecond(),
                            ruleSet.ends().getEpochSecond(),
                            metric,
                            zones.computeIfAbsent(metric.campaign().zone(), first -> first),
                            keyNumber));
                }
            }
        }
        metrics = counting.toArray(new Counting[0]);
        keys = numbers.size();
        refs = List.copyOf(positions.stream()
                .mapToObj(position -> running.get(position).ref())
                .toList());
    }

    /** The positions of the campaigns with at least one of these metrics. */
    BitSet positions() {
        return positions;
    }

    /** The versions of these campaigns, in the order of their positions. */
    List<RuleSetRef> refs() {
        return refs;
    }

    /**
     * What the action adds to the metrics of the campaigns that run when it occurs, even if no effect is granted.
     * Metrics that share their figures get one change. Campaigns in one time zone record the same figure on the same
     * day, so it is computed once for consecutive campaigns in a zone.
     *
     * @param concerned set of campaign positions; the campaigns that count the action are added to it
     */
    List<MetricChange> changes(Action action, BitSet concerned) {
        List<MetricChange> changes = new ArrayList<>(keys);
        boolean[] added = new boolean[keys];
        long second = action.occurredAt().getEpochSecond();
        ZoneId zone = null;
        LocalDate day = null;
        DayFigure figure = null;
        for (Counting counting : metrics) {
            if (!counting.runsAt(second)) {
                continue;
            }
            concerned.set(counting.position);
            if (added[counting.keyNumber]) {
                continue;
            }
            added[counting.keyNumber] = true;
            if (day == null || figure == null || !counting.zone.equals(zone)) {
                zone = counting.zone;
                MetricReading reading = counting.metric.reading(action);
                day = reading.today();
                figure = Objects.requireNonNull(reading.now(), "Only metrics that count the action are here");
            }
            changes.add(new MetricChange(counting.metric.key(), day, figure));
        }
        return changes;
    }
}
