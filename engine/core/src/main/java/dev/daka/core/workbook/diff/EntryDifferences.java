package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.Difference.Kind;
import dev.daka.core.workbook.diff.Difference.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the fields of the campaign and the entries of lists. Entries are matched by name. */
final class EntryDifferences {
    private static final Label NAME = DifferenceTexts.text("field.name");

    private record Pair(ListEntry before, ListEntry after) {}

    private EntryDifferences() {}

    /** Compares an entry that is in both workbooks. Empty if no field differs in meaning. */
    static Optional<Difference> of(Subject about, ListEntry before, ListEntry after) {
        return difference(about, new Pair(before, after), false);
    }

    /**
     * Compares two lists. The differences have the order of the later list; removed entries come last.
     *
     * @param ordered true if the order of the entries has a meaning
     */
    static List<Difference> of(Subject about, List<ListEntry> before, List<ListEntry> after, boolean ordered) {
        Map<String, ListEntry> former = new LinkedHashMap<>();
        before.forEach(entry -> former.put(entry.name(), entry));
        List<@Nullable ListEntry> partners = partners(after, former);
        boolean[] moved = ordered ? moved(before, partners) : new boolean[after.size()];
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            @Nullable ListEntry partner = partners.get(i);
            if (partner == null) {
                differences.add(added(about, after.get(i)));
            } else {
                difference(about, new Pair(partner, after.get(i)), moved[i]).ifPresent(differences::add);
            }
        }
        former.values().forEach(entry -> differences.add(removed(about, entry)));
        return differences;
    }

    /**
     * For each later entry, the earlier entry with the same name, or else one whose other fields all have the same
     * meaning; null if there is none. Removes the matched entries from {@code former}.
     */
    private static List<@Nullable ListEntry> partners(List<ListEntry> after, Map<String, ListEntry> former) {
        List<@Nullable ListEntry> partners = new ArrayList<>();
        after.forEach(entry -> partners.add(former.remove(entry.name())));
        for (int i = 0; i < after.size(); i++) {
            ListEntry entry = after.get(i);
            if (partners.get(i) == null) {
                Optional<ListEntry> same = former.values().stream()
                        .filter(candidate -> candidate.means(entry))
                        .findFirst();
                same.ifPresent(found -> former.remove(found.name()));
                partners.set(i, same.orElse(null));
            }
        }
        return partners;
    }

    private static boolean[] moved(List<ListEntry> before, List<@Nullable ListEntry> partners) {
        List<Integer> positions = new ArrayList<>();
        for (@Nullable ListEntry partner : partners) {
            if (partner != null) {
                positions.add(before.indexOf(partner));
            }
        }
        boolean[] unmoved = LongestOrderedRun.in(positions);
        boolean[] moved = new boolean[partners.size()];
        int kept = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = partners.get(i) != null && !unmoved[kept++];
        }
        return moved;
    }

    private static Difference added(Subject about, ListEntry entry) {
        List<Change> changes = entry.filled().stream()
                .map(field -> new Change(field.key(), field.label(), null, entry.shown(field)))
                .toList();
        Label words = whole(about, entry, DifferenceTexts.text("added"));
        return new Difference(about, Kind.ADDED, null, entry.name(), null, entry.spot(), false, changes, words);
    }

    private static Difference removed(Subject about, ListEntry entry) {
        List<Change> changes = entry.filled().stream()
                .map(field -> new Change(field.key(), field.label(), entry.shown(field), null))
                .toList();
        Label words = whole(about, entry, DifferenceTexts.text("removed"));
        return new Difference(about, Kind.REMOVED, null, entry.name(), entry.spot(), null, false, changes, words);
    }

    private static Optional<Difference> difference(Subject about, Pair pair, boolean moved) {
        List<Change> changes = new ArrayList<>();
        if (about != Subject.CAMPAIGN && !pair.before.name().equals(pair.after.name())) {
            changes.add(new Change("name", NAME, name(pair.before), name(pair.after)));
        }
        changes.addAll(pair.before.changes(pair.after));
        if (changes.isEmpty() && !moved) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                about,
                changes.isEmpty() ? Kind.MOVED : Kind.CHANGED,
                null,
                pair.after.name(),
                pair.before.spot(),
                pair.after.spot(),
                moved,
                changes,
                sentence(pair, moved, changes)));
    }

    private static CellInWorkbook name(ListEntry entry) {
        return new CellInWorkbook(entry.spot().cell(), entry.name(), Phrases.same(entry.name()));
    }

    private static Label sentence(Pair pair, boolean moved, List<Change> changes) {
        List<Label> clauses = new ArrayList<>();
        if (moved) {
            clauses.add(DifferenceTexts.text(
                    "moved", Objects.requireNonNull(pair.before.spot().row())));
        }
        changes.stream().map(Phrases::clause).forEach(clauses::add);
        return Phrases.sentence(pair.after.spot(), clauses);
    }

    private static Label whole(Subject about, ListEntry entry, Label became) {
        List<Label> clauses = new ArrayList<>(List.of(became));
        if (about == Subject.SCENARIO) {
            clauses.add(steps(entry));
        } else {
            entry.filled().forEach(field -> clauses.add(Phrases.labelled(field.label(), field.words())));
        }
        return Phrases.sentence(entry.spot(), clauses);
    }

    /**
     * The number of a scenario's steps. A sentence that lists all steps of an added or removed scenario would be too
     * long.
     */
    private static Label steps(ListEntry scenario) {
        long steps = scenario.filled().stream()
                .filter(field -> field.key().endsWith(ScenarioEntries.TIME_OF_STEP))
                .count();
        return steps == 1 ? DifferenceTexts.text("steps.one", steps) : DifferenceTexts.text("steps.many", steps);
    }
}
