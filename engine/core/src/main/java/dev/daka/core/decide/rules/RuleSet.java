package dev.daka.core.decide.rules;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.rules.network.FiredRows;
import dev.daka.core.decide.rules.network.RuleNetwork;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of one campaign, compiled and immutable. Threads can share it. Each rule set has its own knowledge base,
 * so publishing a campaign builds only that campaign.
 */
public final class RuleSet {
    private final CheckedWorkbook workbook;
    private final RuleSetRef ref;
    private final Set<String> firstHitTables;
    private final AnsweredActions answered;
    private final Set<LimitedEffect> grants;
    private final MetricsByType metricsInConditions;
    private final Set<Metric> countedAlone;
    private final RuleNetwork network;
    private final Instant starts;
    private final Instant ends;

    private RuleSet(CheckedWorkbook workbook, RuleSetRef ref, RuleModel model, Predicate<Metric> alone) {
        this.countedAlone = workbook.metrics().stream().filter(alone).collect(Collectors.toUnmodifiableSet());
        this.workbook = workbook;
        this.ref = ref;
        this.firstHitTables = workbook.tables().stream()
                .filter(table -> table.hitPolicy() == HitPolicy.FIRST)
                .map(DecisionTable::name)
                .collect(Collectors.toUnmodifiableSet());
        this.answered = new AnsweredActions(model.rows());
        this.grants = model.rows().stream()
                .flatMap(row -> granted(row.fired().effect()))
                .collect(Collectors.toUnmodifiableSet());
        this.metricsInConditions = new MetricsByType(model.rows(), workbook.metricsInConditions());
        this.network = model.network();
        Campaign campaign = workbook.campaign();
        this.starts = campaign.startsOn().atStartOfDay(campaign.zone()).toInstant();
        this.ends = campaign.endsOn().plusDays(1).atStartOfDay(campaign.zone()).toInstant();
    }

    /** Compiles a campaign that was published before its start, so it counts none of its metrics alone. */
    public static RuleSet compile(CheckedWorkbook workbook, int version) {
        return compile(workbook, version, metric -> false);
    }

    /**
     * Builds the Drools executable model of all tables.
     *
     * @param alone true for a metric that the campaign counts alone: the metric was published after the campaign's
     *              start, so its value must not include what other campaigns counted before
     */
    public static RuleSet compile(CheckedWorkbook workbook, int version, Predicate<Metric> alone) {
        RuleSetRef ref = new RuleSetRef(workbook.campaign().key(), version, workbook.hash());
        return new RuleSet(workbook, ref, new RuleModel(workbook.tables()), alone);
    }

    private static Stream<LimitedEffect> granted(RowEffect effect) {
        Stream.Builder<LimitedEffect> granted = Stream.builder();
        if (effect.addsPoints()) {
            granted.add(new LimitedEffect(AddPoints.KIND.key(), null));
        }
        for (Effect one : effect.granted()) {
            if (one.kind().isLimited()) {
                granted.add(new LimitedEffect(one.kind().key(), one.name()));
            }
        }
        return granted.build();
    }

    public RuleSetRef ref() {
        return ref;
    }

    public CheckedWorkbook workbook() {
        return workbook;
    }

    /** The start of the campaign's first day in its time zone, inclusive; always a whole second. */
    public Instant starts() {
        return starts;
    }

    /** The end of the campaign's last day in its time zone, exclusive; always a whole second. */
    public Instant ends() {
        return ends;
    }

    /** True if the campaign runs at this moment. */
    public boolean runsAt(Instant moment) {
        return !moment.isBefore(starts) && moment.isBefore(ends);
    }

    AnsweredActions answered() {
        return answered;
    }

    /** True if the campaign counts this metric alone, without what other campaigns count. */
    public boolean countsAlone(Metric metric) {
        return countedAlone.contains(metric);
    }

    /**
     * True if at least one row grants this effect. If {@code effect} is null, true if at least one row grants points, a
     * reward or a badge.
     */
    public boolean mayGrant(@Nullable LimitedEffect effect) {
        return effect == null ? !grants.isEmpty() : grants.stream().anyMatch(effect::includes);
    }

    /** The metrics that at least one row has a condition on. The campaign's other metrics are only recorded. */
    public List<Metric> metricsInConditions() {
        return metricsInConditions.all();
    }

    /**
     * The metrics used in conditions of rows that may answer actions of this type.
     *
     * @param actionType null for a request that only asks for placement content
     */
    public List<Metric> metricsInConditions(@Nullable String actionType) {
        return metricsInConditions.of(actionType);
    }

    /** Evaluates all rows and returns those that fire, in table order. */
    public List<FiredRow> evaluate(Occasion occasion) {
        FiredRows fired = new FiredRows();
        network.match(occasion, fired);
        return fired.inTableOrder(firstHitTables);
    }
}
