package dev.daka.core.decide.records;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Metric;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the day figures of a metric. Metrics of several campaigns share the figures if they count the same actions
 * in the same time zone.
 *
 * @param actionType the type of the actions that are counted; null for all types
 * @param zone       the time zone that decides on which day an action counts
 * @param campaign   the campaign that counts alone, because the metric was published after the campaign's start; null
 *                   if the figures are shared
 */
public record MetricKey(
        @Nullable String actionType, ZoneId zone, @Nullable CampaignKey campaign) implements Comparable<MetricKey> {
    private static final Comparator<MetricKey> ORDER = Comparator.comparing(MetricKey::type)
            .thenComparing(key -> key.zone.getId())
            .thenComparing(MetricKey::owner);

    /**
     * The key of a campaign's metric.
     *
     * @param alone true if the campaign counts the metric alone
     */
    public static MetricKey of(Metric metric, Campaign campaign, boolean alone) {
        return new MetricKey(metric.actionType(), campaign.zone(), alone ? campaign.key() : null);
    }

    /** The type of the counted actions; empty for all types. */
    public String type() {
        return actionType == null ? "" : actionType;
    }

    /** The key of the campaign that counts alone; empty if the figures are shared. */
    public String owner() {
        return campaign == null ? "" : campaign.value();
    }

    @Override
    public int compareTo(MetricKey other) {
        return ORDER.compare(this, other);
    }

    /**
     * Replaces the record's generated method, which is slower because it uses method handles. Each decision compares
     * many keys.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetricKey key
                && zone.equals(key.zone)
                && Objects.equals(actionType, key.actionType)
                && Objects.equals(campaign, key.campaign);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(actionType) + Objects.hashCode(campaign);
    }
}
