package dev.daka.core.decide.outcome;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CampaignVersion;

/**
 * Which version of which campaign decided.
 *
 * @param version 1 for the first that was published, {@link CampaignVersion#UNPUBLISHED} for a draft
 * @param hash    of its content, in hexadecimal
 */
public record RuleSetRef(CampaignKey campaign, int version, String hash) {
    /** The same without its content. */
    public CampaignVersion campaignVersion() {
        return new CampaignVersion(campaign, version);
    }
}
