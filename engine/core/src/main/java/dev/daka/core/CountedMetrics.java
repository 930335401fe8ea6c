package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.decision.Changes.MetricChange;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.metrics.MetricReading;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of all campaigns that count actions of one type, in the order of the campaigns' keys. A campaign that only
 * counts an action has no other part in its decision.
 */
final class CountedMetrics {
    /** An action of no type is counted by none. */
    static final CountedMetrics NONE = new CountedMetrics(List.of(), "");

    private final List<OfCampaign> campaigns = new ArrayList<>();
    private final int size;

    private record OfCampaign(int position, RunningCampaign campaign, List<RecordedMetric> metrics) {}

    CountedMetrics(List<RunningCampaign> running, String actionType) {
        int count = 0;
        for (int position = 0; position < running.size(); position++) {
            RunningCampaign campaign = running.get(position);
            List<RecordedMetric> counting = campaign.metrics().stream()
                    .filter(metric -> metric.counts(actionType))
                    .toList();
            if (!counting.isEmpty()) {
                campaigns.add(new OfCampaign(position, campaign, counting));
                count += counting.size();
            }
        }
        size = count;
    }

    /**
     * What the action adds to them, granted or not. Campaigns of one time zone record the same figure on the same day.
     *
     * @param concerned where the positions of the campaigns that count the action are marked
     */
    List<MetricChange> changes(Action action, BitSet concerned) {
        List<MetricChange> changes = new ArrayList<>(size);
        ZoneId zone = null;
        MetricReading reading = null;
        for (OfCampaign counting : campaigns) {
            if (!counting.campaign.runsAt(action)) {
                continue;
            }
            concerned.set(counting.position);
            ZoneId ofCampaign = counting.campaign.campaign().zone();
            if (reading == null || !ofCampaign.equals(zone)) {
                zone = ofCampaign;
                reading = counting.metrics.get(0).reading(action);
            }
            add(counting.metrics, reading.today(), reading.now(), changes);
        }
        return changes;
    }

    private static void add(
            List<RecordedMetric> metrics, LocalDate day, @Nullable DayFigure figure, List<MetricChange> changes) {
        if (figure == null) {
            throw new IllegalStateException("Only metrics that count the action are here: " + metrics);
        }
        for (RecordedMetric metric : metrics) {
            changes.add(new MetricChange(metric.key(), day, figure));
        }
    }
}
