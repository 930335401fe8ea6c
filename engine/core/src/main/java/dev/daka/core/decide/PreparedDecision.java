package dev.daka.core.decide;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.decide.limits.ActiveLimit;
import dev.daka.core.decide.limits.DeclaredLimit;
import dev.daka.core.decide.limits.SharedBudgetUse;
import dev.daka.core.decide.metrics.MetricWindow;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.DaySpan;
import dev.daka.core.decide.records.LoadNeeds;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.records.RecordedInputs;
import dev.daka.core.decide.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One action and the campaigns that can concern it: those published when it was prepared and running when it occurred.
 * Call {@link #loadNeeds}, load those records, then call {@link #decide} with them. A publication in between does not
 * affect the decision.
 */
public final class PreparedDecision {
    private final Action action;
    private final List<RunningCampaign> running;
    private final BitSet answering;
    private final List<CampaignEvaluation> campaigns;
    private final CountedMetrics counted;
    private final List<ActiveLimit> budgets;
    private final LoadNeeds loadNeeds;

    /**
     * @param running   all campaigns, in the order of their keys
     * @param answering positions of the campaigns with a row that may fire
     * @param counted   metrics of all campaigns that count actions of this type
     * @param budgets   all shared budgets
     */
    PreparedDecision(
            Action action,
            List<RunningCampaign> running,
            BitSet answering,
            CountedMetrics counted,
            List<DeclaredLimit> budgets) {
        this.action = action;
        this.running = running;
        this.answering = answering;
        this.campaigns = new ArrayList<>(answering.cardinality());
        BitSet usable = new BitSet();
        for (int i = answering.nextSetBit(0); i >= 0; i = answering.nextSetBit(i + 1)) {
            campaigns.add(new CampaignEvaluation(running.get(i), action));
            usable.or(running.get(i).budgets());
        }
        this.counted = counted;
        this.budgets = ActiveLimit.of(chosen(budgets, usable), action);
        this.loadNeeds = loadNeeds(campaigns, this.budgets);
    }

    private static List<DeclaredLimit> chosen(List<DeclaredLimit> budgets, BitSet usable) {
        List<DeclaredLimit> chosen = new ArrayList<>(usable.cardinality());
        for (int i = usable.nextSetBit(0); i >= 0; i = usable.nextSetBit(i + 1)) {
            chosen.add(budgets.get(i));
        }
        return chosen;
    }

    /** The records to load before {@link #decide} is called. */
    public LoadNeeds loadNeeds() {
        return loadNeeds;
    }

    private static LoadNeeds loadNeeds(List<CampaignEvaluation> campaigns, List<ActiveLimit> budgets) {
        List<MetricKey> metrics = new ArrayList<>();
        List<CounterNeed> caps = new ArrayList<>();
        List<BudgetNeed> shared = new ArrayList<>();
        for (CampaignEvaluation campaign : campaigns) {
            for (RecordedMetric metric : campaign.metrics()) {
                metrics.add(metric.key());
            }
            add(campaign.limits(), caps, shared);
        }
        add(budgets, caps, shared);
        return new LoadNeeds(metrics, caps, shared);
    }

    private static void add(List<ActiveLimit> limits, List<CounterNeed> caps, List<BudgetNeed> budgets) {
        for (ActiveLimit limit : limits) {
            limit.budget().ifPresentOrElse(budgets::add, () -> caps.addAll(limit.needs()));
        }
    }

    /** Decides without booking. The same arguments give the same decision. */
    public Decision decide(Member member, Records records) {
        List<Outcome.Granted> granted = new ArrayList<>();
        List<ShownContent> content = new ArrayList<>();
        List<Outcome.Withheld> withheld = new ArrayList<>();
        List<Changes.CounterChange> counters = new ArrayList<>();
        SharedBudgetUse shared = new SharedBudgetUse(budgets, records);
        for (CampaignEvaluation campaign : campaigns) {
            CampaignEvaluation.Answer answer = campaign.decide(member, shared, records);
            granted.addAll(answer.limited().granted());
            withheld.addAll(answer.limited().withheld());
            counters.addAll(answer.limited().used());
            content.addAll(answer.content());
        }
        counters.addAll(shared.changes());
        content.sort(ShownContent.HIGHEST_PRIORITY_FIRST);
        for (ShownContent shown : content) {
            granted.add(shown.granted());
        }
        BitSet concerned = (BitSet) answering.clone();
        List<Changes.MetricChange> metrics = counted.changes(action, concerned);
        return new Decision(action, granted, withheld, refs(concerned), new Changes(metrics, counters));
    }

    /**
     * The versions of the campaigns at these positions. If exactly the counting campaigns are concerned, as is often
     * the case, their precomputed list is returned.
     */
    private List<RuleSetRef> refs(BitSet concerned) {
        if (concerned.equals(counted.positions())) {
            return counted.refs();
        }
        List<RuleSetRef> refs = new ArrayList<>(concerned.cardinality());
        for (int i = concerned.nextSetBit(0); i >= 0; i = concerned.nextSetBit(i + 1)) {
            refs.add(running.get(i).ref());
        }
        return refs;
    }

    /** A copy of the part of the records that {@link #decide} reads, so that it can be stored. */
    public RecordedInputs recordedInputs(Records records) {
        Map<MetricKey, List<RecordedMetric>> readings = new HashMap<>();
        for (CampaignEvaluation campaign : campaigns) {
            for (RecordedMetric metric : campaign.metrics()) {
                readings.computeIfAbsent(metric.key(), first -> new ArrayList<>())
                        .add(metric);
            }
        }
        Map<MetricKey, List<DayRun>> metrics = new HashMap<>();
        readings.forEach((metric, all) -> metrics.put(metric, recordedInputs(all, records.days(metric))));
        Map<CounterKey, CounterUse> counters = new HashMap<>();
        for (CounterNeed need : loadNeeds.caps()) {
            counters.put(need.counter(), records.used(need).within(need.from(), need.to()));
        }
        for (BudgetNeed need : loadNeeds.budgets()) {
            CounterNeed period = new CounterNeed(need.counter(), need.day(), need.day());
            counters.put(need.counter(), records.used(period).within(need.day(), need.day()));
        }
        return new RecordedInputs(metrics, counters);
    }

    /**
     * The fewest days that give the same value if one metric reads them. If several metrics read them, all days in the
     * windows of those metrics.
     */
    private List<DayRun> recordedInputs(List<RecordedMetric> metrics, Iterable<? extends DaySpan> days) {
        if (metrics.size() == 1) {
            return metrics.get(0).reading(action).condensed(days);
        }
        MetricWindow all = metrics.stream()
                .map(metric -> metric.reading(action).window())
                .reduce(MetricWindow::with)
                .orElseThrow();
        List<DayRun> runs = new ArrayList<>();
        all.of(days).forEach(span -> span.runs().forEach(runs::add));
        return runs;
    }

    /** True if this use of a limit still reduces what later actions may use at {@code now}. */
    public boolean isOpen(Changes.CounterChange change, Instant now) {
        return Stream.concat(campaigns.stream().flatMap(campaign -> campaign.limits().stream()), budgets.stream())
                .anyMatch(limit -> limit.isOpen(change, now));
    }
}
