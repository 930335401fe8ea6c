package dev.daka.core.booking;

import dev.daka.core.campaign.CampaignKey;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A budget in one of its periods.
 *
 * @param campaign whose budget it is; null for one that all campaigns share
 * @param limit    its name
 * @param day      the period's first
 */
public record BudgetPeriod(@Nullable CampaignKey campaign, String limit, LocalDate day)
        implements Comparable<BudgetPeriod> {
    private static final Comparator<BudgetPeriod> ORDER = Comparator.comparing(BudgetPeriod::owner)
            .thenComparing(BudgetPeriod::limit)
            .thenComparing(BudgetPeriod::day);

    /** The campaign's key; empty where all campaigns share it. */
    public String owner() {
        return campaign == null ? "" : campaign.value();
    }

    @Override
    public int compareTo(BudgetPeriod other) {
        return ORDER.compare(this, other);
    }
}
