package dev.daka.core.booking;

import dev.daka.core.campaign.CampaignKey;

/**
 * Where points come from and go to. The entries of a transaction add up to nothing.
 *
 * @param name as the ledger has it
 */
public record Account(String name) {
    /** What a member can spend. */
    public static final Account AVAILABLE = new Account("available");

    /** What a campaign gave out: less than nothing, by as much as members have of it. */
    public static Account issueOf(CampaignKey campaign) {
        return new Account("issue:" + campaign.value());
    }
}
