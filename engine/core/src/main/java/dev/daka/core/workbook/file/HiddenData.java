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

/**
 * Finds content that a sheet does not display. An operator cannot check a rule that is hidden, for example by a
 * filter that is still active.
 */
public final class HiddenData {
    private final RawSheet sheet;
    private final int firstData;
    private final Findings findings;

    /**
     * Creates a check of one sheet.
     *
     * @param firstData first row with data, from 0; rows above it can be hidden
     */
    public HiddenData(RawSheet sheet, int firstData, Findings findings) {
        this.sheet = sheet;
        this.firstData = firstData;
        this.findings = findings;
    }

    /** Adds a finding for each hidden sheet that has content. */
    public static void findSheets(List<RawSheet> sheets, Findings findings) {
        sheets.stream()
                .filter(sheet -> sheet.isHidden() && sheet.lastRow() >= 0)
                .forEach(sheet ->
                        findings.add(StructureFindingCodes.HIDDEN_SHEET, Place.sheet(sheet.name()), sheet.name()));
    }

    /**
     * Adds a finding for each hidden row or column with data, and for each row that holds only a comment.
     *
     * @param columns columns to check, from 0
     */
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
