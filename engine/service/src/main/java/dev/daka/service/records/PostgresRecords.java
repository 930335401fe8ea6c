package dev.daka.service.records;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Records;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/** Loads what a decision needs and keeps what it changes. */
@Repository
public class PostgresRecords {
    private final Metrics metrics;
    private final Counters counters;

    PostgresRecords(Metrics metrics, Counters counters) {
        this.metrics = metrics;
        this.counters = counters;
    }

    /** For a look that books nothing. */
    public Records read(MemberId member, Needs needs) {
        return load(member, needs, counters::budgets);
    }

    /** For a booking: budgets are ours to the end of the transaction. The caller holds the member's lock. */
    public Records lock(MemberId member, Needs needs) {
        return load(member, needs, counters::lockBudgets);
    }

    private Records load(
            MemberId member, Needs needs, Function<List<CounterNeed>, Map<CounterKey, CounterUse>> loadBudgets) {
        List<CounterNeed> caps = needs.counters().stream()
                .filter(need -> need.counter().member() != null)
                .distinct()
                .toList();
        List<CounterNeed> budgets = needs.counters().stream()
                .filter(need -> need.counter().member() == null)
                .distinct()
                .toList();
        Map<CounterKey, CounterUse> used = new HashMap<>(counters.caps(member, caps));
        used.putAll(loadBudgets.apply(budgets));
        return new MemberRecords(metrics.of(member, needs.metrics()), used);
    }

    /** Within the caller's transaction. */
    public void apply(MemberId member, Changes changes) {
        metrics.add(member, changes.metrics());
        counters.add(changes.counters());
    }

    /** How much of a campaign's budget is used in the period that starts then. */
    public long budgetUsed(CampaignKey campaign, String limit, LocalDate periodStart) {
        CounterKey key = new CounterKey(campaign, limit, null, "");
        return counters.budgets(List.of(new CounterNeed(key, periodStart, periodStart)))
                .getOrDefault(key, CounterUse.NONE)
                .total(periodStart, periodStart);
    }
}
