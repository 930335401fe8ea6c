package dev.daka.service.placements;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import dev.daka.service.actions.Answers;
import dev.daka.service.actions.DecisionAnswer.RuleSetAnswer;
import dev.daka.service.actions.EffectAnswer.ItemAnswer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in a placement.
 *
 * @param items the highest priority first
 */
record PlacementContent(String placement, String memberId, List<PlacedItem> items, List<RuleSetAnswer> ruleSets) {
    /** An item and the row that put it there. */
    record PlacedItem(ItemAnswer item, int priority, String campaign, List<RuleRef> rules) {}

    static PlacementContent of(String placement, MemberId member, Decision decision) {
        List<PlacedItem> items =
                decision.granted().stream().flatMap(PlacementContent::placed).toList();
        return new PlacementContent(placement, member.value(), items, Answers.ruleSets(decision.ruleSets()));
    }

    private static Stream<PlacedItem> placed(Outcome.Granted granted) {
        return granted.effect() instanceof Effect.ShowContent shown
                ? Stream.of(new PlacedItem(
                        ItemAnswer.of(shown.item()),
                        shown.priority(),
                        granted.campaign().value(),
                        granted.rules()))
                : Stream.empty();
    }
}
