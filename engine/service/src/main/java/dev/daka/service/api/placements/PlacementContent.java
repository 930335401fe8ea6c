package dev.daka.service.api.placements;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.ShowContent;
import dev.daka.service.api.actions.DecisionAnswer.RuleSetAnswer;
import dev.daka.service.api.actions.DecisionAnswers;
import dev.daka.service.api.actions.EffectAnswer.ItemAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a placement.
 *
 * @param placement key of the placement
 * @param memberId  id of the member who looks at it
 * @param items     what to show, the highest priority first
 * @param ruleSets  the published versions that took part in the decision
 */
record PlacementContent(
        @Schema(example = "home.carousel") String placement,
        @Schema(example = "m-1") String memberId,
        List<PlacedItem> items,
        List<RuleSetAnswer> ruleSets) {
    /**
     * An item and the row that chose it.
     *
     * @param item     what to show
     * @param priority items with a higher priority stand first
     * @param campaign key of the campaign that shows it
     * @param rules    the row that chose it
     */
    record PlacedItem(
            ItemAnswer item,
            @Schema(example = "10") int priority,
            @Schema(example = "home-slots") String campaign,
            List<RuleRef> rules) {}

    static PlacementContent of(String placement, MemberId member, Decision decision) {
        List<PlacedItem> items =
                decision.granted().stream().flatMap(PlacementContent::placed).toList();
        return new PlacementContent(placement, member.value(), items, DecisionAnswers.ruleSets(decision.ruleSets()));
    }

    private static Stream<PlacedItem> placed(Outcome.Granted granted) {
        return granted.effect() instanceof ShowContent shown
                ? Stream.of(new PlacedItem(
                        ItemAnswer.of(shown.item()),
                        shown.priority(),
                        granted.campaign().value(),
                        granted.rules()))
                : Stream.empty();
    }
}
