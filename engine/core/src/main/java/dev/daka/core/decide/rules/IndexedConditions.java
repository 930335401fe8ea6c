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
 * Chooses the conditions of each row that alpha nodes stand for: names, which a hash finds at once, as many as it takes to
 * be left with a few rows. These are tested one after the other, faster than by a node for each condition. Only where names
 * leave many rows are ranges indexed too.
 *
 * <p>A short list of names, such as {@code 签到 signedIn, 分享 shared}, becomes one alternative for each: an occasion has one
 * name only, so that no row is found twice.
 */
final class IndexedConditions {
    /** More than these would make the network larger than the lookups saved are worth. */
    private static final int MOST_ALTERNATIVES = 16;

    /** So many rows are tested one after the other. */
    private static final int FEW = 8;

    private final Comparator<Condition> order;
    private final Map<List<Condition>, Integer> rowsThatBeginWith = new HashMap<>();
    private final Map<List<Condition>, Integer> rowsOf = new HashMap<>();

    /** @param rows the conditions of all rows of the rule set */
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

    /** The conditions of a row that alpha nodes stand for, in the order of the nodes. */
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

    /** Each way in which indexed conditions can be met, as conditions of one name or one range. */
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

    /** All rows follow the same order, so that they share nodes: most of them where most rows have a condition. */
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
