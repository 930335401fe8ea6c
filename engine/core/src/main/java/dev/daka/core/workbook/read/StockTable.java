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

/** Finds a decision table that somebody wrote for Drools alone: it brings code of its own, and no campaign around it. */
final class StockTable {
    private static final int LAST_ROW = 60;

    private StockTable() {}

    /**
     * Where its {@code RuleTable} stands; empty if the workbook has a campaign, or no such table.
     *
     * @param ruleSet what stands beside {@code RuleSet} in tables of ours
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
