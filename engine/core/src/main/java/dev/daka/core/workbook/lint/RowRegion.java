package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Place;
import dev.daka.core.workbook.lint.region.Box;

/**
 * A row that could be read, and what it answers.
 *
 * @param table its table
 * @param row   as it was read
 * @param box   the occasions that its conditions admit
 */
public record RowRegion(ReadTable table, RuleRow row, Box box) {
    Place place() {
        return table.place(row);
    }

    String name() {
        return row.ref().name();
    }
}
