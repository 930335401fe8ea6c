package dev.daka.core.decision;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a limit's use is counted under.
 *
 * @param campaign    whose limit it is
 * @param limit       its name; a later version of the campaign goes on with the same count
 * @param member      of a cap; null for a budget
 * @param periodStart first local date of the period
 */
public record CounterKey(
        CampaignKey campaign, String limit, @Nullable MemberId member, LocalDate periodStart) {}
