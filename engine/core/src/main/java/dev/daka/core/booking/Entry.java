package dev.daka.core.booking;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * One side of a transaction: what comes to an account, or leaves it.
 *
 * @param points   never 0; less than 0 where they leave
 * @param balance  what the member can spend then; null for accounts that are no member's
 * @param campaign that gave the points
 * @param rule     the row that gave them
 */
public record Entry(Account account, long points, @Nullable Long balance, CampaignKey campaign, RuleRef rule) {}
