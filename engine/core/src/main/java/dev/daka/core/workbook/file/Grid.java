package dev.daka.core.workbook.file;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;

/**
 * The sheets of a workbook while an operator edits it: those of a file, or those that an editor in the browser holds.
 * Immutable; an edit makes another grid, which shares the rows that stay the same.
 */
public final class Grid {
    private final List<Part> parts;
    /** What was found in a file that cannot be edited. */
    private final List<Finding> ofFile;

    /** A sheet, and what is wrong with cells whose content could not be read or was cut. */
    private record Part(RawSheet sheet, NavigableMap<CellAddress, Finding> problems) {}

    private Grid(List<Part> parts, List<Finding> ofFile) {
        this.parts = List.copyOf(parts);
        this.ofFile = List.copyOf(ofFile);
    }

    /** The sheets of an .xlsx file. It has none if the file cannot be read. Closes the stream. */
    public static Grid read(InputStream file) {
        Findings findings = new Findings();
        List<RawSheet> sheets = WorkbookFile.read(file, findings);
        List<Part> parts = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            parts.add(new Part(sheet, new TreeMap<>()));
        }
        boolean isEditable = !sheets.isEmpty() && findings.areAllListed();
        if (isEditable) {
            findings.listed()
                    .forEach(finding -> parts.stream()
                            .filter(part -> part.sheet().name().equals(finding.sheet()))
                            .forEach(part -> part.problems().put(new CellAddress(finding.cell()), finding)));
        }
        return new Grid(parts, isEditable ? List.of() : findings.listed());
    }

    /** The sheets that an editor holds. A cell holds its text, as {@link GridEdit.TypedText} says. */
    public static Grid of(List<GridSheet> sheets) {
        Findings findings = new Findings();
        Set<String> names = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (GridSheet sheet : sheets) {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                findings.add(FileFindingCodes.DOUBLED_SHEET, Place.sheet(sheet.name()), sheet.name());
                return new Grid(List.of(), findings.listed());
            }
            parts.add(part(sheet));
        }
        return new Grid(parts, List.of());
    }

    private static Part part(GridSheet sheet) {
        SheetLayout layout = new SheetLayout();
        sheet.merged().forEach(area -> layout.merge(SheetAddress.area(area).orElseThrow()));
        List<RawCell> cells = new ArrayList<>();
        NavigableMap<CellAddress, Finding> problems = new TreeMap<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                cell(sheet.name(), row, column, sheet.rows().get(row).get(column), problems)
                        .ifPresent(cells::add);
            }
        }
        return new Part(new RawSheet(sheet.name(), cells, layout), problems);
    }

    /**
     * The text cell for a typed text. Empty for a text of spaces and invisible characters only. A long text is cut, and
     * this is a problem of the cell.
     */
    private static Optional<RawCell> cell(
            String sheet, int row, int column, String text, NavigableMap<CellAddress, Finding> problems) {
        RawCell cell = new RawCell(sheet, row, column, RawCell.Kind.TEXT, text, text, true);
        if (text.length() > RawCell.LONGEST) {
            Findings findings = new Findings();
            findings.add(CellFindingCodes.TOO_LONG, cell.place(), RawCell.LONGEST);
            problems.put(new CellAddress(row, column), findings.listed().get(0));
            return Optional.of(cell.cut());
        }
        return CellText.plain(text).isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /**
     * True if the grid can be edited. False for a file that cannot be read, and for one with more than 1,000 cells that
     * cannot be read.
     */
    public boolean isEditable() {
        return ofFile.isEmpty();
    }

    /**
     * The grid after an edit.
     *
     * @throws IllegalStateException    if the grid cannot be edited
     * @throws IllegalArgumentException if there is no such sheet
     */
    public Grid with(GridEdit edit) {
        if (!isEditable()) {
            throw new IllegalStateException("The file of this grid cannot be edited");
        }
        List<Part> changed = new ArrayList<>(parts);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).sheet().name().equals(edit.sheet())) {
                changed.set(i, edited(changed.get(i), edit));
                return new Grid(changed, List.of());
            }
        }
        throw new IllegalArgumentException("No sheet has the name '" + edit.sheet() + "'");
    }

    private static Part edited(Part part, GridEdit edit) {
        if (edit instanceof GridEdit.TypedText typed) {
            return typed(part, typed);
        }
        if (edit instanceof GridEdit.InsertedRows rows) {
            return moved(part, new RowShift(rows.row(), rows.count()));
        }
        GridEdit.RemovedRows rows = (GridEdit.RemovedRows) edit;
        return moved(part, new RowShift(rows.row(), -rows.count()));
    }

    private static Part typed(Part part, GridEdit.TypedText typed) {
        NavigableMap<CellAddress, Finding> problems = new TreeMap<>(part.problems());
        problems.remove(new CellAddress(typed.row(), typed.column()));
        Optional<RawCell> cell = cell(typed.sheet(), typed.row(), typed.column(), typed.text(), problems);
        return new Part(part.sheet().with(typed.row(), typed.column(), cell), problems);
    }

    private static Part moved(Part part, RowShift shift) {
        NavigableMap<CellAddress, Finding> problems = new TreeMap<>();
        part.problems().forEach((address, finding) -> {
            int row = shift.of(address.getRow());
            if (row >= 0) {
                CellAddress target = new CellAddress(row, address.getColumn());
                problems.put(target, finding.at(target.formatAsString()));
            }
        });
        return new Part(part.sheet().moved(shift), problems);
    }

    /** The sheets. Adds what is wrong with single cells. If the grid is too large, adds this and returns none. */
    public List<RawSheet> sheets(Findings findings) {
        ofFile.forEach(findings::add);
        int room = WorkbookFile.MOST_FILLED;
        for (Part part : parts) {
            Optional<RawCell> beyond = part.sheet().firstBeyond(room);
            if (beyond.isPresent()) {
                RawCell cell = beyond.get();
                part.problems()
                        .headMap(new CellAddress(cell.row(), cell.column()))
                        .values()
                        .forEach(findings::add);
                refusal(cell, room).tell(findings);
                return List.of();
            }
            part.problems().values().forEach(findings::add);
            room -= part.sheet().filled();
        }
        return parts.stream().map(Part::sheet).toList();
    }

    /** What a file with this cell is refused for. */
    private static FileRefused refusal(RawCell cell, int room) {
        if (cell.row() >= SheetXml.MOST_ROWS) {
            return new FileRefused(FileFindingCodes.TOO_MANY_ROWS, cell.place(), SheetXml.MOST_ROWS);
        }
        return cell.column() >= SheetXml.MOST_COLUMNS
                ? new FileRefused(FileFindingCodes.TOO_MANY_COLUMNS, cell.place(), SheetXml.MOST_COLUMNS)
                : new FileRefused(FileFindingCodes.TOO_MANY_CELLS, cell.place(), room);
    }
}
