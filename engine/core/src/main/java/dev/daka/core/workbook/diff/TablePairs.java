package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Matches the tables of two workbooks. Tables are matched by name. A table whose name changed is matched with the new
 * table that shares the most rule names with it, if these are more than half.
 *
 * @param pairs   tables in both workbooks, in the order of the later one
 * @param added   tables of the later workbook only, in its order
 * @param removed tables of the earlier workbook only, in its order
 */
record TablePairs(List<Pair> pairs, List<ReadTable> added, List<ReadTable> removed) {
    record Pair(ReadTable before, ReadTable after) {}

    TablePairs {
        pairs = List.copyOf(pairs);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static TablePairs of(List<ReadTable> before, List<ReadTable> after) {
        Set<String> namesAfter = names(after);
        List<ReadTable> removed = new ArrayList<>(before.stream()
                .filter(table -> !namesAfter.contains(nameOf(table)))
                .toList());
        List<Pair> pairs = new ArrayList<>();
        List<ReadTable> added = new ArrayList<>();
        for (ReadTable table : after) {
            Optional<ReadTable> former = named(nameOf(table), before).or(() -> likest(table, removed));
            former.ifPresentOrElse(found -> pairs.add(new Pair(found, table)), () -> added.add(table));
            former.ifPresent(removed::remove);
        }
        return new TablePairs(pairs, added, removed);
    }

    private static String nameOf(ReadTable table) {
        return table.table().name();
    }

    private static Set<String> names(List<ReadTable> tables) {
        return tables.stream().map(TablePairs::nameOf).collect(Collectors.toSet());
    }

    private static Optional<ReadTable> named(String name, List<ReadTable> tables) {
        return tables.stream().filter(table -> nameOf(table).equals(name)).findFirst();
    }

    private static Optional<ReadTable> likest(ReadTable table, List<ReadTable> candidates) {
        Set<String> rules = rules(table);
        return candidates.stream()
                .filter(candidate -> 2 * shared(rules, candidate)
                        > Math.max(rules.size(), rules(candidate).size()))
                .max(Comparator.comparingInt(candidate -> shared(rules, candidate)));
    }

    private static int shared(Set<String> rules, ReadTable candidate) {
        Set<String> both = new HashSet<>(rules);
        both.retainAll(rules(candidate));
        return both.size();
    }

    private static Set<String> rules(ReadTable table) {
        return table.table().rows().stream()
                .map(RuleRow::ref)
                .map(ref -> ref.name())
                .collect(Collectors.toSet());
    }
}
