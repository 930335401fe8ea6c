package dev.daka.core.decide;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.ShowContent;
import java.util.Comparator;
import java.util.List;

/** Content that a row shows in a placement that the application asked for. */
record ShownContent(CampaignKey campaign, ShowContent effect, RuleRef rule) {
    /** Orders content by priority, highest first. Content of equal priority keeps its order in a stable sort. */
    static final Comparator<ShownContent> HIGHEST_PRIORITY_FIRST = Comparator.comparingInt(
                    (ShownContent content) -> content.effect.priority())
            .reversed();

    Outcome.Granted granted() {
        return new Outcome.Granted(campaign, effect, List.of(rule));
    }
}
