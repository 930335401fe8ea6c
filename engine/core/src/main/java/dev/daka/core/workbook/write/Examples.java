package dev.daka.core.workbook.write;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses declared names for examples: the usual name if it is declared, otherwise the first one that the template
 * does not use yet.
 */
final class Examples {
    private static final String NONE = "none";

    private final Declarations declarations;
    private final Set<String> used = new HashSet<>();
    private boolean complete = true;

    Examples(Declarations declarations) {
        this.declarations = declarations;
    }

    Declarations declarations() {
        return declarations;
    }

    /** False if a name was requested and none was available. */
    boolean complete() {
        return complete;
    }

    void incomplete() {
        complete = false;
    }

    String name(Domain domain, String usual) {
        return pick(
                domain,
                usual,
                declarations.names().in(domain).stream().map(Name::key).toList());
    }

    /** An action type that needs no amount and no attributes. */
    String action(String usual) {
        return action(usual, type -> type.amount() != ActionType.AmountUse.REQUIRED);
    }

    /** An action type with an amount and no required attributes. */
    String purchase(String usual) {
        return action(usual, type -> type.amount() != ActionType.AmountUse.NONE);
    }

    /** An action type that confirms another action. */
    String confirmation(String usual) {
        return pick(
                Domain.ACTION_TYPES,
                usual,
                declarations.actionTypes().confirming().stream().map(Name::key).toList());
    }

    private String action(String usual, Predicate<ActionType> fits) {
        return pick(
                Domain.ACTION_TYPES,
                usual,
                declarations.actionTypes().all().stream()
                        .filter(fits)
                        .filter(type -> type.attributes().stream().noneMatch(Attribute::required))
                        .map(type -> type.name().key())
                        .toList());
    }

    /** The highest tiers, at most two. */
    List<String> highTiers() {
        List<Name> tiers = declarations.names().in(Domain.TIERS);
        List<String> high = new ArrayList<>();
        tiers.subList(Math.max(1, tiers.size() - 2), Math.max(1, tiers.size())).forEach(tier -> high.add(tier.key()));
        if (high.isEmpty()) {
            complete = false;
            high.add(NONE);
        }
        return high;
    }

    private String pick(Domain domain, String usual, List<String> declared) {
        List<String> free = declared.stream()
                .filter(key -> key.equals(usual) || !used.contains(domain + " " + key))
                .toList();
        if (free.isEmpty()) {
            complete = false;
            return NONE;
        }
        String picked = free.contains(usual) ? usual : free.get(0);
        used.add(domain + " " + picked);
        return picked;
    }
}
