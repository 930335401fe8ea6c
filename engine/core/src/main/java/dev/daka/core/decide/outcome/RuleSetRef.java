package dev.daka.core.decide.outcome;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CampaignVersion;

/**
 * A campaign version that was evaluated.
 *
 * @param campaign key of the campaign
 * @param version  number from 1 for a published version, {@link CampaignVersion#UNPUBLISHED} for a draft
 * @param hash     hash of its contents, in hexadecimal
 */
public record RuleSetRef(CampaignKey campaign, int version, String hash) {
    /** The campaign and version without the hash. */
    public CampaignVersion campaignVersion() {
        return new CampaignVersion(campaign, version);
    }
}
