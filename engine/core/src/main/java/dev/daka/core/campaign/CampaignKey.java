package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Name;
import org.jspecify.annotations.Nullable;

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

    /**
     * Written out for speed. The generated method of a record uses method handles, and a decision compares many keys.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CampaignKey key && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
