package dev.daka.core.decision;

import dev.daka.core.campaign.CampaignKey;

/**
 * Which version of which campaign decided.
 *
 * @param version 1 for the first that was published, {@link #UNPUBLISHED} for a draft
 * @param hash    of its content, in hexadecimal
 */
public record RuleSetRef(CampaignKey campaign, int version, String hash) {
    /** The version of what is only tried. */
    public static final int UNPUBLISHED = 0;
}
