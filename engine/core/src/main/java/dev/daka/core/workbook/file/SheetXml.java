package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the XML of one sheet in a single pass. */
final class SheetXml {
    /** Largest number of rows of a sheet: enough for a table of 10,000 rules and the rows above it. */
    static final int MOST_ROWS = 10_050;

    static final int MOST_COLUMNS = 100;

    private final String sheet;
    private final PartReader xml;
    private final CellContents contents;
    private final Findings findings;
    private final SheetLayout layout;
    private final List<RawCell> cells = new ArrayList<>();
    private final List<CellRangeAddress> computed = new ArrayList<>();
    private int room;
    private int row = -1;
    private int column = -1;

    SheetXml(String sheet, PartReader xml, CellContents contents, SheetLayout layout, Findings findings) {
        this.sheet = sheet;
        this.xml = xml;
        this.contents = contents;
        this.layout = layout;
        this.findings = findings;
    }

    /**
     * Reads the sheet. Adds a finding for each cell that cannot be read.
     *
     * @param mostFilled largest number of filled cells; a sheet with more is refused
     */
    RawSheet read(int mostFilled) throws FileRefused {
        room = mostFilled;
        require(xml.next() && (xml.is("worksheet") || xml.is("chartsheet")));
        while (xml.nextInside(1)) {
            readPartOfSheet();
        }
        return new RawSheet(sheet, asFormulas(), layout);
    }

    private void readPartOfSheet() throws FileRefused {
        switch (xml.name()) {
            case "sheetView" -> readView();
            case "col" -> readColumn();
            case "sheetData" -> {
                require(row < 0 && xml.depth() == 2);
                readRows();
            }
            case "mergeCell" -> layout.merge(area(xml.attribute("ref", "")));
            case "sheetViews", "cols", "mergeCells" -> require(xml.depth() == 2);
            default -> xml.skip();
        }
    }

    private void require(boolean intact) throws FileRefused {
        if (!intact) {
            throw damaged();
        }
    }

    private FileRefused damaged() {
        return new FileRefused(FileFindingCodes.UNREADABLE_SHEET, Place.sheet(sheet), sheet);
    }

    /** Reads the settings of a view. A sheet has one view for each of its windows; all views precede the rows. */
    private void readView() throws FileRefused {
        require(row < 0);
        if (!xml.isTrue("showZeros", true)) {
            layout.hideZeros();
        }
        if (xml.isTrue("showFormulas")) {
            layout.showFormulas();
        }
    }

    private void readColumn() throws FileRefused {
        int first = number(xml.attribute("min", ""), SheetAddress.COLUMNS);
        int last = number(xml.attribute("max", ""), SheetAddress.COLUMNS);
        boolean hidden = xml.isTrue("hidden") || isZero(xml.attribute("width", "1"));
        if (hidden && first <= last) {
            layout.hideColumns(first - 1, last - 1);
        }
    }

    private static boolean isZero(String size) {
        return size.startsWith("0") && size.matches("0(\\.0+)?");
    }

    /** Parses a whole number from 1 to {@code most}. Any other text makes the sheet unreadable. */
    private int number(String text, int most) throws FileRefused {
        int number = SheetAddress.number(text, 0);
        require(number >= 1 && number <= most);
        return number;
    }

    private CellRangeAddress area(String ref) throws FileRefused {
        Optional<CellRangeAddress> area = SheetAddress.area(ref);
        return area.orElseThrow(this::damaged);
    }

    private void readRows() throws FileRefused {
        int rows = xml.depth();
        row = -1;
        while (xml.nextInside(rows)) {
            require(xml.is("row"));
            readRow();
        }
        row = Math.max(row, 0);
    }

    private void readRow() throws FileRefused {
        int cells = xml.depth();
        String ref = xml.attribute("r");
        int next = ref == null ? row + 1 : number(ref, SheetAddress.ROWS) - 1;
        if (next <= row) {
            throw new FileRefused(FileFindingCodes.ROWS_OUT_OF_ORDER, place(next, 0), next + 1);
        }
        row = next;
        column = -1;
        if (xml.isTrue("hidden") || isZero(xml.attribute("ht", "1"))) {
            layout.hideRow(row);
        }
        while (xml.nextInside(cells)) {
            if (xml.is("extLst")) {
                xml.skip();
            } else {
                require(xml.is("c"));
                readCell();
            }
        }
    }

    private void readCell() throws FileRefused {
        CellAddress address = address();
        if (address.getRow() != row || address.getColumn() <= column) {
            throw new FileRefused(
                    FileFindingCodes.ROWS_OUT_OF_ORDER, place(row, address.getColumn()), address.formatAsString());
        }
        column = address.getColumn();
        XmlCell cell = XmlCell.read(xml, this::damaged);
        if (row < MOST_ROWS && column < MOST_COLUMNS) {
            layout.hold(row, column);
        }
        if (cell.formulaArea() != null) {
            computed.add(area(cell.formulaArea()));
        }
        add(contents.cell(new CellContents.At(sheet, row, column), cell, layout, findings));
    }

    private CellAddress address() throws FileRefused {
        String ref = xml.attribute("r");
        if (ref == null) {
            require(row < SheetAddress.ROWS && column + 1 < SheetAddress.COLUMNS);
            return new CellAddress(row, column + 1);
        }
        return SheetAddress.cell(ref).orElseThrow(this::damaged);
    }

    private void add(Optional<RawCell> cell) throws FileRefused {
        if (cell.isEmpty()) {
            return;
        }
        if (row >= MOST_ROWS) {
            throw new FileRefused(FileFindingCodes.TOO_MANY_ROWS, place(row, column), MOST_ROWS);
        }
        if (column >= MOST_COLUMNS) {
            throw new FileRefused(FileFindingCodes.TOO_MANY_COLUMNS, place(row, column), MOST_COLUMNS);
        }
        if (cells.size() == room) {
            throw new FileRefused(FileFindingCodes.TOO_MANY_CELLS, place(row, column), room);
        }
        cells.add(cell.get());
    }

    private Place place(int atRow, int atColumn) {
        return new Place(sheet, new CellAddress(atRow, atColumn).formatAsString());
    }

    /**
     * Marks all cells in the range of an array formula as formulas. In the file only the first cell of the range has
     * the formula.
     */
    private List<RawCell> asFormulas() {
        if (computed.isEmpty()) {
            return cells;
        }
        return cells.stream()
                .map(cell -> computed.stream().anyMatch(area -> area.isInRange(cell.row(), cell.column()))
                        ? cell.asFormula()
                        : cell)
                .toList();
    }
}
