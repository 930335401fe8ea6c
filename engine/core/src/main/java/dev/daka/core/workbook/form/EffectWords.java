package dev.daka.core.workbook.form;

import dev.daka.core.effect.CellKind;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import java.util.List;
import java.util.Optional;

/** How cells write effects: the kind, and after a colon which one, as in {@code grantReward:coupon-10}. */
public final class EffectWords {
    /** The kinds that limits may be about, as cells call them. */
    public static final List<Name> LIMITED = EffectKinds.limited().stream()
            .map(kind -> new Name(kind.key(), kind.label()))
            .toList();

    private EffectWords() {}

    /** The kind that a scenario names before the colon; empty if scenarios expect no effect of such a name. */
    public static Optional<CellKind> expected(String word) {
        return EffectKinds.OF_CELLS.stream()
                .filter(kind -> kind.key().equals(word))
                .findFirst();
    }

    /** Where the names come from that stand after the colon. */
    public static Optional<Domain> domain(String word) {
        return expected(word).flatMap(EffectKind::names);
    }
}
