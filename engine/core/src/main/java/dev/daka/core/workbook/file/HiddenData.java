package dev.daka.core.workbook.file;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.StructureFindingCodes;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** Finds what a sheet says without showing it: nobody can check a rule that can't be seen, a filter's leftovers included. */
public final class HiddenData {
    private final RawSheet sheet;
    private final int firstData;
    private final Findings findings;

    /** @param firstData the first row with data: those above may be hidden */
    public HiddenData(RawSheet sheet, int firstData, Findings findings) {
        this.sheet = sheet;
        this.firstData = firstData;
        this.findings = findings;
    }

    /** A hidden sheet that holds anything. */
    public static void findSheets(List<RawSheet> sheets, Findings findings) {
        sheets.stream()
                .filter(sheet -> sheet.isHidden() && sheet.lastRow() >= 0)
                .forEach(sheet ->
                        findings.add(StructureFindingCodes.HIDDEN_SHEET, Place.sheet(sheet.name()), sheet.name()));
    }

    /** Hidden rows and columns with data in them, and rows with nothing but a comment. */
    public void find(Collection<Integer> columns) {
        for (int row = firstData; row <= sheet.lastRow(); row++) {
            if (sheet.isRowHidden(row) && !sheet.row(row).isEmpty()) {
                findings.add(StructureFindingCodes.HIDDEN_ROW, sheet.place(row, 0), row + 1);
            }
        }
        for (int column : columns) {
            firstFilled(column)
                    .filter(any -> sheet.isColumnHidden(column))
                    .ifPresent(cell -> findings.add(
                            StructureFindingCodes.HIDDEN_COLUMN, cell, CellReference.convertNumToColString(column)));
        }
        findComments();
    }

    private Optional<Place> firstFilled(int column) {
        for (int row = firstData; row <= sheet.lastRow(); row++) {
            if (sheet.cell(row, column).isPresent()) {
                return Optional.of(sheet.place(row, column));
            }
        }
        return Optional.empty();
    }

    private void findComments() {
        for (Map.Entry<Integer, BitSet> row :
                sheet.comments().tailMap(firstData).entrySet()) {
            if (sheet.row(row.getKey()).isEmpty()) {
                findings.add(
                        StructureFindingCodes.COMMENT_ONLY_ROW,
                        sheet.place(row.getKey(), row.getValue().nextSetBit(0)),
                        row.getKey() + 1);
            }
        }
    }
}
