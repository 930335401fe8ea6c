package dev.daka.core.ledger;

import dev.daka.core.campaign.CampaignKey;

/**
 * Where points come from and go to. The entries of a transaction add up to nothing in each currency.
 *
 * @param name as the ledger has it
 */
public record Account(String name) {
    /** What a member can spend; less than nothing where the member owes. */
    public static final Account AVAILABLE = new Account("available");

    /** What a member is granted and cannot spend yet. */
    public static final Account PENDING = new Account("pending");

    /** What a member has set aside to be redeemed. */
    public static final Account HELD = new Account("held");

    /** What members got something for. */
    public static final Account REDEEMED = new Account("redeemed");

    /** What members did not spend in time. */
    public static final Account EXPIRED = new Account("expired");

    /** What should have come back when it had been spent: less than nothing, by as much as the programme lost. */
    public static final Account WRITTEN_OFF = new Account("writtenOff");

    /** What a campaign gave out: less than nothing, by as much as it issued. */
    public static Account issueOf(CampaignKey campaign) {
        return new Account("issue:" + campaign.value());
    }

    /** What members staked in a challenge and will share. */
    public static Account poolOf(String challenge) {
        return new Account("pool:" + challenge);
    }
}
