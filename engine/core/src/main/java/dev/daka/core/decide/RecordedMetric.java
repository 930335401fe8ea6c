package dev.daka.core.decide;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.metrics.LookBack;
import dev.daka.core.decide.metrics.MetricReading;
import dev.daka.core.decide.records.MetricKey;
import java.time.LocalDate;

/**
 * A metric of a running campaign.
 *
 * @param key what its figures are recorded under
 */
record RecordedMetric(Metric metric, MetricKey key, Campaign campaign) {
    /** @param alone whether the campaign counts it alone, since others may have counted before */
    static RecordedMetric of(Metric metric, Campaign campaign, boolean alone) {
        return new RecordedMetric(metric, MetricKey.of(metric, campaign, alone), campaign);
    }

    /** How far the campaign looks back at it. */
    LookBack lookBack() {
        LocalDate from = metric.from();
        LocalDate first = from == null || from.isBefore(campaign.startsOn()) ? campaign.startsOn() : from;
        return new LookBack(first, campaign.endsOn(), metric.days());
    }

    boolean counts(String actionType) {
        return metric.actionType() == null || metric.actionType().equals(actionType);
    }

    MetricReading reading(Action action) {
        return new MetricReading(metric, campaign, action);
    }
}
