package dev.daka.service.admin.campaigns;

import dev.daka.core.campaign.Limit;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.campaigns.KnownCampaign;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the list of all campaigns. For a draft, all that only published campaigns have is absent.
 *
 * @param key         key of the campaign; the file's name if the file cannot be read
 * @param name        name of the campaign
 * @param about       what the workbook says of the campaign; empty if it says nothing, and for a draft
 * @param state       whether the campaign runs today, will run, has ended, or was never published
 * @param version     number of the version that decides actions now, or will from its first day
 * @param hash        SHA-256 of what that version means, in hexadecimal digits
 * @param zone        time zone of the campaign's days, such as {@code Asia/Shanghai}
 * @param startsOn    first day of the campaign, in its zone
 * @param endsOn      last day of the campaign, in its zone
 * @param publishedAt when that version was published, in UTC
 * @param budgets     how much of each budget is used in its present period
 * @param findings    how many findings the newest file has
 */
record CampaignSummary(
        String key,
        Label name,
        String about,
        KnownCampaign.State state,
        @Nullable Integer version,
        @Nullable String hash,
        @Nullable String zone,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant publishedAt,
        List<BudgetUse> budgets,
        FindingCounts findings) {
    /**
     * How much of a budget is used in its present period.
     *
     * @param limit   name of the budget
     * @param measure what is counted: points, or times that an effect is granted
     * @param period  when the count starts again, in the campaign's zone
     * @param amount  how much the budget holds per period, in its measure
     * @param used    how much of it is used in the present period, in its measure
     */
    record BudgetUse(String limit, Limit.Measure measure, Limit.Period period, long amount, long used) {}

    /**
     * Findings by severity.
     *
     * @param error   how many errors; a workbook that has one cannot be published
     * @param warning how many warnings
     * @param notice  how many notices
     */
    @Schema(name = "FindingCounts")
    record FindingCounts(int error, int warning, int notice) {}
}
