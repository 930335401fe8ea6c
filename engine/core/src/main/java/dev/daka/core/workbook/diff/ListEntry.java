package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The campaign, or one row of a list: a metric, a limit, a content item or a scenario.
 *
 * @param spot   position, and the name or key that identifies it
 * @param fields all other fields
 */
record ListEntry(DiffPlace spot, List<Field> fields) {
    ListEntry {
        fields = List.copyOf(fields);
    }

    String name() {
        return spot.name();
    }

    /** True if all fields except the names have the same meaning. */
    boolean means(ListEntry other) {
        return changes(other).isEmpty();
    }

    /** The fields that are not blank. */
    List<Field> filled() {
        return fields.stream().filter(field -> field.meaning().isPresent()).toList();
    }

    CellInWorkbook shown(Field field) {
        return new CellInWorkbook(spot.cell(), field.text(), field.words());
    }

    /** The fields whose meaning differs in the later entry. */
    List<Change> changes(ListEntry after) {
        Map<String, Field> before = new LinkedHashMap<>();
        filled().forEach(field -> before.put(field.key(), field));
        List<Change> changes = new ArrayList<>();
        for (Field field : after.fields) {
            @Nullable Field former = before.remove(field.key());
            boolean isNew = former == null && field.meaning().isPresent();
            if (isNew || (former != null && !former.means(field))) {
                changes.add(change(field.key(), field.label(), after));
            }
        }
        before.values().forEach(field -> changes.add(change(field.key(), field.label(), after)));
        return changes;
    }

    private Change change(String key, Label label, ListEntry after) {
        return new Change(key, label, shown(key), after.shown(key));
    }

    private @Nullable CellInWorkbook shown(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(this::shown)
                .orElse(null);
    }
}
