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
 * @param key the key under which its figures are recorded
 */
record RecordedMetric(Metric metric, MetricKey key, Campaign campaign) {
    /** @param alone true if the campaign counts the metric alone, because other campaigns may have counted before */
    static RecordedMetric of(Metric metric, Campaign campaign, boolean alone) {
        return new RecordedMetric(metric, MetricKey.of(metric, campaign, alone), campaign);
    }

    /** The days of the metric that the campaign's conditions read. */
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
