package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Sheets;
import dev.daka.core.finding.Place;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detects a decision table that was written for Drools alone. Such a table contains its own code and belongs to no
 * campaign.
 */
final class StockTable {
    private static final int LAST_ROW = 60;

    private StockTable() {}

    /**
     * Position of the {@code RuleTable} cell. Empty if the workbook has a Campaign sheet, if a sheet has this product's
     * {@code RuleSet}, or if there is no such cell.
     *
     * @param ruleSet start of the text beside {@code RuleSet} in this product's tables
     */
    static Optional<Place> in(List<RawSheet> sheets, String ruleSet) {
        boolean isOurs = sheets.stream()
                .anyMatch(sheet -> sheet.name().equals(Sheets.CAMPAIGN)
                        || sheet.written(TableLayout.RULE_SET, 1).startsWith(ruleSet));
        return isOurs
                ? Optional.empty()
                : sheets.stream().flatMap(StockTable::marks).findFirst();
    }

    private static Stream<Place> marks(RawSheet sheet) {
        return IntStream.rangeClosed(0, Math.min(LAST_ROW, sheet.lastRow()))
                .mapToObj(sheet::row)
                .map(NavigableMap::values)
                .flatMap(cells -> cells.stream().filter(cell -> TableLayout.isMark(cell.written())))
                .map(RawCell::place);
    }
}
