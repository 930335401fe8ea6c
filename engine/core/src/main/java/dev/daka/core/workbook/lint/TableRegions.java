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
 * A table with the occasions that each of its rows matches.
 *
 * @param table    the table
 * @param rows     the rows whose conditions could all be read, in the order of the table
 * @param complete true if {@code rows} are all rows of the table
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

    /** Facts that the table's conditions use. */
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
