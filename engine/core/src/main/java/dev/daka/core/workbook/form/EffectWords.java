package dev.daka.core.workbook.form;

import dev.daka.core.effect.CellKind;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import java.util.List;
import java.util.Optional;

/** The notation for effects in cells: the kind, then the name after a colon, as in {@code grantReward:coupon-10}. */
public final class EffectWords {
    /** Names of the kinds that limits count. */
    public static final List<Name> LIMITED = EffectKinds.limited().stream()
            .map(kind -> new Name(kind.key(), kind.label()))
            .toList();

    private EffectWords() {}

    /**
     * The kind that a scenario names before the colon; empty if scenarios cannot expect effects of this kind by name.
     */
    public static Optional<CellKind> expected(String word) {
        return EffectKinds.OF_CELLS.stream()
                .filter(kind -> kind.key().equals(word))
                .findFirst();
    }

    /** The domain of the names after the colon; empty if the kind has no declared names. */
    public static Optional<Domain> domain(String word) {
        return expected(word).flatMap(EffectKind::names);
    }
}
