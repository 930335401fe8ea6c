package dev.daka.core.ledger;

import dev.daka.core.campaign.CampaignKey;

/**
 * An account of the double-entry ledger. The entries of a transaction sum to 0 in each currency.
 *
 * @param name name in the ledger, for example {@code available} or {@code issue:points-tasks}
 */
public record Account(String name) {
    /** Points that a member can spend. Below 0 if the member owes points. */
    public static final Account AVAILABLE = new Account("available");

    /** Points granted to a member that cannot be spent yet. */
    public static final Account PENDING = new Account("pending");

    /** Points that a member has set aside in order to redeem them. */
    public static final Account HELD = new Account("held");

    /** Points that members have redeemed. */
    public static final Account REDEEMED = new Account("redeemed");

    /** Points that members did not spend in time. */
    public static final Account EXPIRED = new Account("expired");

    /**
     * Points that should have been reversed but were spent already. Below 0 by the number of points that the programme
     * lost.
     */
    public static final Account WRITTEN_OFF = new Account("writtenOff");

    /** Points that a campaign issued. Below 0 by the number issued. */
    public static Account issueOf(CampaignKey campaign) {
        return new Account("issue:" + campaign.value());
    }

    /** Points that members staked in a challenge, to be shared at its end. */
    public static Account poolOf(String challenge) {
        return new Account("pool:" + challenge);
    }
}
