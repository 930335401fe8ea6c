package dev.daka.core.decide.rules;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Subject;
import dev.daka.core.decide.rules.RequiredNames.Asked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rule sets by a name that an action needs for one of their rows to fire. Each rule set is stored under one
 * subject for which all of its rows list names. A rule set without such a subject is marked for every action.
 */
final class NameIndex {
    private final List<Filed> always = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();

    /** A rule set's position among the running rule sets, with the names that it requires. */
    private record Filed(int position, RequiredNames asked) {}

    private record Lookup(Subject subject, Map<String, List<Filed>> byName) {}

    /** @param ruleSets the names that each rule set requires, in the order of the rule sets' positions */
    NameIndex(List<RequiredNames> ruleSets) {
        Map<Subject, Set<String>> known = new HashMap<>();
        for (RequiredNames names : ruleSets) {
            names.all()
                    .forEach(asked -> known.computeIfAbsent(asked.subject(), first -> new HashSet<>())
                            .addAll(asked.names()));
        }
        Map<Subject, Map<String, List<Filed>>> bySubject = new HashMap<>();
        for (int position = 0; position < ruleSets.size(); position++) {
            RequiredNames names = ruleSets.get(position);
            Filed filed = new Filed(position, names);
            if (names.all().isEmpty() && names.hasRows()) {
                always.add(filed);
            }
            names.all().stream().min(byShareOf(known)).ifPresent(asked -> {
                Map<String, List<Filed>> byName = bySubject.computeIfAbsent(asked.subject(), first -> new HashMap<>());
                asked.names()
                        .forEach(name -> byName.computeIfAbsent(name, first -> new ArrayList<>())
                                .add(filed));
            });
        }
        bySubject.forEach((subject, byName) -> lookups.add(new Lookup(subject, byName)));
    }

    /**
     * Orders a rule set's subjects by the share of the subject's known names that the rule set lists, smallest first.
     * The smallest share excludes the most actions.
     */
    private static Comparator<Asked> byShareOf(Map<Subject, Set<String>> known) {
        return Comparator.comparingDouble(
                        (Asked asked) -> (double) asked.names().size()
                                / known.getOrDefault(asked.subject(), Set.of()).size())
                .thenComparing(asked -> asked.subject().property())
                .thenComparing(asked -> asked.subject().parameter());
    }

    /** Sets the bit of each rule set that has a row which may fire for the action. */
    void mark(Action action, BitSet positions) {
        for (Filed filed : always) {
            positions.set(filed.position);
        }
        for (Lookup lookup : lookups) {
            String name = RequiredNames.nameIn(action, lookup.subject);
            if (name == null) {
                continue;
            }
            for (Filed filed : lookup.byName.getOrDefault(name, List.of())) {
                if (filed.asked.mayAnswer(action)) {
                    positions.set(filed.position);
                }
            }
        }
    }
}
