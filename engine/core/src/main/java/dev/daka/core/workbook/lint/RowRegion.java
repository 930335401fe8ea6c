package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Place;
import dev.daka.core.workbook.lint.region.Box;

/**
 * A row whose conditions could be read, with the occasions that it matches.
 *
 * @param table table of the row
 * @param row   the row
 * @param box   occasions that satisfy the row's conditions
 */
public record RowRegion(ReadTable table, RuleRow row, Box box) {
    Place place() {
        return table.place(row);
    }

    String name() {
        return row.ref().name();
    }
}
