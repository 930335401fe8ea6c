package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Subject;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.workbook.lint.region.Box;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table and what each of its rows answers.
 *
 * @param table    as it was read
 * @param rows     those of which every condition could be read, in the table's order
 * @param complete whether these are all
 */
public record TableRegions(ReadTable table, List<RowRegion> rows, boolean complete) {
    public TableRegions {
        rows = List.copyOf(rows);
    }

    boolean takesFirstOnly() {
        return table.table().hitPolicy() == HitPolicy.FIRST;
    }

    Place sheet() {
        return Place.sheet(name());
    }

    String name() {
        return table.table().name();
    }

    List<Box> boxes() {
        return rows.stream().map(RowRegion::box).toList();
    }

    /** What the table's conditions look at. */
    Set<Subject> subjects() {
        Set<Subject> subjects = new LinkedHashSet<>();
        table.table().columns().forEach(column -> {
            if (column.binding() instanceof Binding.Condition condition) {
                subjects.add(Subject.of(condition));
            }
        });
        return subjects;
    }
}
