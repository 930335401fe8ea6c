package dev.daka.core.campaign;

/**
 * One version of a campaign. Its content never changes.
 *
 * @param version 1 for the first that was published, {@link #UNPUBLISHED} for a draft
 */
public record CampaignVersion(CampaignKey campaign, int version) {
    /** The version of what is only tried. */
    public static final int UNPUBLISHED = 0;
}
