package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.metrics.MetricReading;

/**
 * A metric of a running campaign.
 *
 * @param key what its figures are recorded under
 */
record RecordedMetric(Metric metric, MetricKey key, Campaign campaign) {
    static RecordedMetric of(Metric metric, Campaign campaign) {
        return new RecordedMetric(
                metric, new MetricKey(campaign.key(), metric.name().key()), campaign);
    }

    boolean counts(String actionType) {
        return metric.actionType() == null || metric.actionType().equals(actionType);
    }

    MetricReading reading(Action action) {
        return new MetricReading(metric, campaign, action);
    }
}
