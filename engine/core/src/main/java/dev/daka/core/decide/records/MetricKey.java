package dev.daka.core.decide.records;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Metric;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a metric are counted under. Metrics of several campaigns that count the same actions by the same days share it.
 *
 * @param actionType of the actions that count; null for all
 * @param zone       whose days are meant
 * @param campaign   that counts alone, since it was published after its start; null where all count together
 */
public record MetricKey(
        @Nullable String actionType, ZoneId zone, @Nullable CampaignKey campaign) implements Comparable<MetricKey> {
    private static final Comparator<MetricKey> ORDER = Comparator.comparing(MetricKey::type)
            .thenComparing(key -> key.zone.getId())
            .thenComparing(MetricKey::owner);

    /**
     * What a campaign's metric is counted under.
     *
     * @param alone whether the campaign counts it alone
     */
    public static MetricKey of(Metric metric, Campaign campaign, boolean alone) {
        return new MetricKey(metric.actionType(), campaign.zone(), alone ? campaign.key() : null);
    }

    /** The type of the actions; empty for all. */
    public String type() {
        return actionType == null ? "" : actionType;
    }

    /** The campaign that counts alone; empty where all count together. */
    public String owner() {
        return campaign == null ? "" : campaign.value();
    }

    @Override
    public int compareTo(MetricKey other) {
        return ORDER.compare(this, other);
    }

    /** Not the record's own, which goes through method handles: a decision asks for many keys. */
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
