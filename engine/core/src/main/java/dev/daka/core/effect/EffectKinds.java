package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.EffectField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All kinds of effects. */
public final class EffectKinds {
    /** In the order in which a row's effects are listed. */
    public static final List<EffectKind> ALL =
            List.of(AddPoints.KIND, GrantReward.KIND, GrantBadge.KIND, ShowContent.KIND, Notify.KIND, GrantPlays.KIND);

    /** Those that one action cell grants. */
    public static final List<CellKind> OF_CELLS = ALL.stream()
            .filter(CellKind.class::isInstance)
            .map(CellKind.class::cast)
            .toList();

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

    /** The kind that a column of that field grants; empty for the parts of points, multipliers and content. */
    public static Optional<CellKind> grantedBy(EffectField field) {
        return OF_CELLS.stream().filter(kind -> kind.field().equals(field)).findFirst();
    }

    /** What action columns may fill in. */
    public static List<EffectField> fields() {
        return Stream.concat(EffectField.PARTS.stream(), OF_CELLS.stream().map(CellKind::field))
                .toList();
    }

    /** The effects that a row's cells grant, points and content apart. */
    public static List<Effect> granted(Map<EffectField, CellValue> cells) {
        List<Effect> granted = new ArrayList<>(1);
        for (CellKind kind : OF_CELLS) {
            CellValue cell = cells.get(kind.field());
            if (cell != null) {
                granted.add(kind.of(cell));
            }
        }
        return List.copyOf(granted);
    }

    /** Those that limits count. */
    public static List<EffectKind> limited() {
        return ALL.stream().filter(EffectKind::isLimited).toList();
    }
}
