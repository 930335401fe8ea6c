package dev.daka.core.decide;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.decide.limits.ActiveLimit;
import dev.daka.core.decide.limits.ApplyLimits;
import dev.daka.core.decide.limits.LimitResult;
import dev.daka.core.decide.limits.ProposedRow;
import dev.daka.core.decide.limits.SharedBudgetUse;
import dev.daka.core.decide.records.Records;
import dev.daka.core.effect.ShowContent;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.RowEffect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates one running campaign for one action that its rows may answer. */
final class CampaignEvaluation {
    private final RunningCampaign running;
    private final Action action;
    private final List<ActiveLimit> limits;
    private final List<RecordedMetric> metrics;

    CampaignEvaluation(RunningCampaign running, Action action) {
        this.running = running;
        this.action = action;
        this.limits = ActiveLimit.of(running.limits(), action);
        this.metrics = running.metricsInConditions(action.type());
    }

    /**
     * The campaign's part of the decision.
     *
     * @param limited points, rewards, badges and messages; empty for a request that only asks for placement content
     * @param content content to show, in table order
     */
    record Answer(LimitResult limited, List<ShownContent> content) {
        private static final Answer NOTHING = new Answer(LimitResult.NOTHING, List.of());
    }

    /** The metrics used in conditions of rows that may answer the action. */
    List<RecordedMetric> metrics() {
        return metrics;
    }

    /** The campaign's limits that the action may use. */
    List<ActiveLimit> limits() {
        return limits;
    }

    Answer decide(Member member, SharedBudgetUse shared, Records records) {
        Campaign campaign = running.campaign();
        Occasion occasion = Occasion.of(action, member, campaign, running.dayOf(action), values(records));
        List<FiredRow> fired = running.ruleSet().evaluate(occasion);
        if (fired.isEmpty()) {
            return Answer.NOTHING;
        }
        List<ProposedRow> proposed = action.type() == null
                ? List.of()
                : ProposedRow.of(fired, campaign.stacking(), campaign.currency(), action);
        LimitResult limited = ApplyLimits.apply(campaign.key(), proposed, limits, shared, records);
        return new Answer(limited, content(fired));
    }

    private Map<String, BigDecimal> values(Records records) {
        if (metrics.isEmpty()) {
            return Map.of();
        }
        Map<String, BigDecimal> values = new HashMap<>();
        for (RecordedMetric metric : metrics) {
            values.put(metric.metric().name().key(), metric.reading(action).valueOver(records.days(metric.key())));
        }
        return values;
    }

    private List<ShownContent> content(List<FiredRow> fired) {
        if (action.placements().isEmpty()) {
            return List.of();
        }
        List<ShownContent> content = new ArrayList<>();
        for (FiredRow row : fired) {
            RowEffect.Showing showing = row.effect().showing();
            if (showing != null && action.placements().contains(showing.placement())) {
                ShowContent effect =
                        new ShowContent(showing.placement(), running.item(showing.content()), showing.priority());
                content.add(new ShownContent(running.campaign().key(), effect, row.rule()));
            }
        }
        return content;
    }
}
