package dev.daka.service.campaigns;

import dev.daka.core.campaign.Limit;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign in the list of all. What only a published campaign has is absent from a draft. */
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
    /** How much of a budget is used in its present period. */
    record BudgetUse(String limit, Limit.Measure measure, Limit.Period period, long amount, long used) {}

    /** Findings by severity. */
    @Schema(name = "FindingCounts")
    record FindingCounts(int error, int warning, int notice) {}
}
