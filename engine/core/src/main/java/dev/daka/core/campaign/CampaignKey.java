package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Name;

/** The key of a campaign, such as {@code golden-week}. */
public record CampaignKey(String value) implements Comparable<CampaignKey> {
    public CampaignKey {
        if (!Name.isKey(value)) {
            throw new IllegalArgumentException("Not a campaign key: " + value);
        }
    }

    @Override
    public int compareTo(CampaignKey other) {
        return value.compareTo(other.value);
    }
}
