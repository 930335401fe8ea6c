package dev.daka.core.decide.rules;

import dev.daka.core.action.Action;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds, of all rule sets that run, those of which a row may fire: by the action's type, then by one name that a rule set
 * asks for in all of its rows about that type. Rule sets about other types, channels or categories are not looked at.
 */
public final class RuleSetIndex {
    /** No type has this name: it stands for all that no rule set names. */
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

    /** A rule set's place in the list is its position. */
    public RuleSetIndex(List<RuleSet> ruleSets) {
        ruleSets.stream()
                .flatMap(ruleSet -> ruleSet.answered().types().stream())
                .distinct()
                .forEach(type -> byType.put(type, OfType.of(type, ruleSets)));
        ofOtherTypes = OfType.of(UNNAMED, ruleSets);
        ofNoType = OfType.of(null, ruleSets);
    }

    /** The positions of the rule sets of which a row may fire that makes a difference. */
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
