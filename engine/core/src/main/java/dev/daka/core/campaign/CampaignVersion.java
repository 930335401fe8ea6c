package dev.daka.core.campaign;

/**
 * One version of a campaign. Its content never changes.
 *
 * @param version number from 1 for a published version; {@link #UNPUBLISHED} for a draft
 */
public record CampaignVersion(CampaignKey campaign, int version) {
    /** Version number of a draft, which is used only for testing. */
    public static final int UNPUBLISHED = 0;
}
