package dev.daka.core.effect;

import java.util.List;

/** All kinds of effects. */
public final class EffectKinds {
    /** In the order in which a row's effects are listed. */
    public static final List<EffectKind> ALL =
            List.of(AddPoints.KIND, GrantReward.KIND, GrantBadge.KIND, ShowContent.KIND, Notify.KIND);

    private EffectKinds() {}

    /**
     * The kind of that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EffectKind of(String key) {
        for (EffectKind kind : ALL) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of effect: " + key);
    }

    /** Those that limits count. */
    public static List<EffectKind> limited() {
        return ALL.stream().filter(EffectKind::isLimited).toList();
    }
}
