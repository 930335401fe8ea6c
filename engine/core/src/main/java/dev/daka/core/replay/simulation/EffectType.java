package dev.daka.core.replay.simulation;

import dev.daka.core.decide.effect.Effect;
import java.util.Map;

/** The names that the contract gives to effects. */
final class EffectType {
    private static final Map<Class<? extends Effect>, String> NAMES = Map.of(
            Effect.AddPoints.class, "addPoints",
            Effect.GrantReward.class, "grantReward",
            Effect.GrantBadge.class, "grantBadge",
            Effect.ShowContent.class, "showContent",
            Effect.Notify.class, "notify");

    private EffectType() {}

    static String of(Effect effect) {
        return NAMES.getOrDefault(effect.getClass(), effect.getClass().getSimpleName());
    }

    /** The points of an effect; 0 for all but addPoints. */
    static long points(Effect effect) {
        return effect instanceof Effect.AddPoints add ? add.points() : 0;
    }
}
