package dev.daka.core.decide.rules;

import dev.daka.core.action.Action;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the running rule sets that may have a firing row. It looks up the action's type first, then a name that all
 * rows of a rule set about that type require. Rule sets about other types, channels or categories are never visited.
 */
public final class RuleSetIndex {
    /** Stands for every action type that no rule set names. No declared type has an empty name. */
    private static final String UNNAMED = "";

    private final Map<String, OfType> byType = new HashMap<>();
    private final OfType ofOtherTypes;
    private final OfType ofNoType;

    private record OfType(NameIndex earning, NameIndex showing) {
        static OfType of(@Nullable String type, List<RuleSet> ruleSets) {
            return new OfType(
                    new NameIndex(ruleSets.stream()
                            .map(ruleSet -> ruleSet.answered().earning(type))
                            .toList()),
                    new NameIndex(ruleSets.stream()
                            .map(ruleSet -> ruleSet.answered().showing(type))
                            .toList()));
        }
    }

    /** Indexes rule sets. Positions in {@link #mayFire} are positions in this list. */
    public RuleSetIndex(List<RuleSet> ruleSets) {
        ruleSets.stream()
                .flatMap(ruleSet -> ruleSet.answered().types().stream())
                .distinct()
                .forEach(type -> byType.put(type, OfType.of(type, ruleSets)));
        ofOtherTypes = OfType.of(UNNAMED, ruleSets);
        ofNoType = OfType.of(null, ruleSets);
    }

    /** The positions of the rule sets with a row that may fire and change the decision. */
    public BitSet mayFire(Action action) {
        BitSet positions = new BitSet();
        if (action.type() == null) {
            ofNoType.showing.mark(action, positions);
            return positions;
        }
        OfType ofType = Objects.requireNonNull(byType.getOrDefault(action.type(), ofOtherTypes));
        ofType.earning.mark(action, positions);
        if (!action.placements().isEmpty()) {
            ofType.showing.mark(action, positions);
        }
        return positions;
    }
}
