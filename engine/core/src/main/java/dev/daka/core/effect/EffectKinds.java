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
    /** All kinds, in the order in which a row's effects are listed. */
    public static final List<EffectKind> ALL =
            List.of(AddPoints.KIND, GrantReward.KIND, GrantBadge.KIND, ShowContent.KIND, Notify.KIND, GrantPlays.KIND);

    /** The kinds of which one action cell grants an effect. */
    public static final List<CellKind> OF_CELLS = ALL.stream()
            .filter(CellKind.class::isInstance)
            .map(CellKind.class::cast)
            .toList();

    private EffectKinds() {}

    /**
     * The kind with this key.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static EffectKind of(String key) {
        for (EffectKind kind : ALL) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of effect: " + key);
    }

    /** The kind that a column for this field grants. Empty for the fields of points, multipliers and content. */
    public static Optional<CellKind> grantedBy(EffectField field) {
        return OF_CELLS.stream().filter(kind -> kind.field().equals(field)).findFirst();
    }

    /** All fields that action columns can fill. */
    public static List<EffectField> fields() {
        return Stream.concat(EffectField.PARTS.stream(), OF_CELLS.stream().map(CellKind::field))
                .toList();
    }

    /** The effects that the cells of a row grant, without points and content. */
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

    /** The kinds that limits count. */
    public static List<EffectKind> limited() {
        return ALL.stream().filter(EffectKind::isLimited).toList();
    }
}
