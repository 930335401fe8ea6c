package dev.daka.core.decision;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import org.jspecify.annotations.Nullable;

/**
 * What a limit's use is counted under.
 *
 * @param campaign whose limit it is; null for a budget of the programme, which all campaigns share
 * @param limit    its name; a later version of the campaign goes on with the same count
 * @param member   of a cap; null for a budget
 * @param scope    the attribute's value where the limit counts per attribute, otherwise empty; before it, for a cool-down, the
 *                 stretch of time that the counter is about
 */
public record CounterKey(
        @Nullable CampaignKey campaign,
        String limit,
        @Nullable MemberId member,
        String scope) {}
