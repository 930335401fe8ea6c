package dev.daka.core.decide.rules;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses which conditions of each row become alpha nodes. Conditions on names come first, because Drools finds a name
 * in a hash index. A row gets as many of them as it takes until at most 8 rows share them. Those rows are then tested
 * one after the other, which is faster than an alpha node per condition. If the names leave more than 8 rows, ranges
 * are indexed too.
 *
 * <p>A list of names, such as {@code 签到 signedIn, 分享 shared}, becomes one alternative per name, if the row then has at
 * most 16 alternatives. An occasion has only one name for a subject, so it reaches each row at most once.
 */
final class IndexedConditions {
    /** Maximum alternatives per row. More would enlarge the network by more than the saved lookups are worth. */
    private static final int MOST_ALTERNATIVES = 16;

    /** Maximum number of rows that are tested one after the other instead of being indexed further. */
    private static final int FEW = 8;

    private final Comparator<Condition> order;
    private final Map<List<Condition>, Integer> rowsThatBeginWith = new HashMap<>();
    private final Map<List<Condition>, Integer> rowsOf = new HashMap<>();

    /** @param rows the conditions of each row of the rule set */
    IndexedConditions(List<List<Condition>> rows) {
        order = byHowManyRowsHaveThem(rows);
        for (List<Condition> conditions : rows) {
            List<Condition> names = names(conditions);
            rowsOf.merge(names, 1, Integer::sum);
            for (int length = 1; length <= names.size(); length++) {
                rowsThatBeginWith.merge(names.subList(0, length), 1, Integer::sum);
            }
        }
    }

    /** The row's conditions that become alpha nodes, in the order of the nodes. */
    List<Condition> of(List<Condition> conditions) {
        List<Condition> names = names(conditions);
        for (int length = 1; length < names.size(); length++) {
            List<Condition> first = names.subList(0, length);
            if (rowsThatBeginWith.getOrDefault(first, 0) <= FEW) {
                return first;
            }
        }
        if (!names.isEmpty() && rowsOf.getOrDefault(names, 0) <= FEW) {
            return names;
        }
        Stream<Condition> ranges =
                conditions.stream().filter(Condition::isRange).sorted(order);
        return Stream.concat(names.stream(), ranges).toList();
    }

    private List<Condition> names(List<Condition> conditions) {
        List<Condition> names = new ArrayList<>();
        int alternatives = 1;
        for (Condition condition : conditions.stream()
                .filter(Condition::isListOfNames)
                .sorted(order)
                .toList()) {
            int size = ((CellValue.Keys) condition.value()).values().size();
            if (alternatives * size <= MOST_ALTERNATIVES) {
                alternatives *= size;
                names.add(condition);
            }
        }
        return names;
    }

    /**
     * Expands lists of names into alternatives. Each alternative holds one condition per indexed condition, on one name
     * or one range.
     */
    static List<List<Condition>> alternatives(List<Condition> indexed) {
        List<List<Condition>> alternatives = List.of(List.of());
        for (Condition condition : indexed) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> start : alternatives) {
                for (Condition one : condition.apart()) {
                    List<Condition> path = new ArrayList<>(start);
                    path.add(one);
                    longer.add(path);
                }
            }
            alternatives = longer;
        }
        return alternatives;
    }

    /**
     * Orders conditions by how many rows have their subject, most first, then by how few values the subject has. All
     * rows use this order, so that they share as many alpha nodes as possible.
     */
    private static Comparator<Condition> byHowManyRowsHaveThem(List<List<Condition>> rows) {
        Map<Subject, Integer> counts = new HashMap<>();
        Map<Subject, Set<CellValue>> values = new HashMap<>();
        for (List<Condition> conditions : rows) {
            for (Condition condition : conditions) {
                counts.merge(condition.subject(), 1, Integer::sum);
                values.computeIfAbsent(condition.subject(), first -> new HashSet<>())
                        .add(condition.value());
            }
        }
        return Comparator.comparing((Condition condition) -> -counts.getOrDefault(condition.subject(), 0))
                .thenComparing(condition ->
                        values.getOrDefault(condition.subject(), Set.of()).size())
                .thenComparing(condition -> condition.subject().property())
                .thenComparing(condition -> condition.subject().parameter());
    }
}
