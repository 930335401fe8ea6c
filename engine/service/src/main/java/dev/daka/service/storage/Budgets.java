package dev.daka.service.storage;

import dev.daka.core.booking.BudgetPeriod;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.CounterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of budgets is spent. */
@Repository
public class Budgets {
    /** Campaign, limit, first day of the period. */
    static final String USED = """
            SELECT coalesce(sum(lease.spent), 0) - coalesce(max(budget.returned), 0)
            FROM budget JOIN budget_lease lease USING (campaign, limit_name, day)
            WHERE budget.campaign = ? AND budget.limit_name = ? AND budget.day = ?::date""";

    private final JdbcClient jdbc;

    Budgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the budget's measure. */
    public long used(BudgetPeriod budget) {
        return jdbc.sql(USED)
                .params(budget.owner(), budget.limit(), budget.day().toString())
                .query(Long.class)
                .single();
    }

    /** The campaign as the tables have it; empty for what all campaigns share. */
    static String owner(CounterKey counter) {
        return counter.campaign() == null ? "" : counter.campaign().value();
    }

    static @Nullable CampaignKey campaign(String owner) {
        return owner.isEmpty() ? null : new CampaignKey(owner);
    }
}
