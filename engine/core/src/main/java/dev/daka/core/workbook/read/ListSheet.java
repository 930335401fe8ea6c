package dev.daka.core.workbook.read;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.HiddenData;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.Header;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet with headers in its first row and one entry in each row below. */
final class ListSheet {
    private static final String UNKNOWN = "?";

    private final RawSheet sheet;
    private final List<Header> headers;
    private final List<Name> names;
    private final Findings findings;

    /** @param headers headers that the first row can hold */
    ListSheet(RawSheet sheet, List<Header> headers, Findings findings) {
        this.sheet = sheet;
        this.headers = headers;
        this.names = Header.names(headers);
        this.findings = findings;
    }

    /** The entries of the sheet. Blank rows are skipped. */
    List<Fields> entries() {
        sheet.merged()
                .forEach(area -> findings.add(
                        StructureFindingCodes.MERGED_CELLS,
                        sheet.place(area.getFirstRow(), area.getFirstColumn()),
                        area.formatAsString()));
        Map<Integer, String> fieldOfColumn = fieldOfColumn();
        new HiddenData(sheet, 1, findings).find(fieldOfColumn.keySet());
        List<Fields> entries = new ArrayList<>();
        for (int row = 1; row <= sheet.lastRow(); row++) {
            Map<String, RawCell> cells = new HashMap<>();
            for (RawCell cell : sheet.row(row).values()) {
                Optional.ofNullable(fieldOfColumn.get(cell.column()))
                        .ifPresentOrElse(
                                field -> cells.put(field, cell),
                                () -> findings.add(StructureFindingCodes.TEXT_BESIDE, cell.place(), cell.seen()));
            }
            if (!cells.isEmpty()) {
                entries.add(new Fields(sheet.place(row, 0), names, cells, findings));
            }
        }
        return entries;
    }

    private Map<Integer, String> fieldOfColumn() {
        Map<Integer, String> fields = new TreeMap<>();
        for (RawCell cell : sheet.row(0).values()) {
            String key = CellText.key(cell.seen());
            Optional<Name> header =
                    names.stream().filter(known -> known.key().equals(key)).findFirst();
            if (header.isEmpty()) {
                findings.add(StructureFindingCodes.UNKNOWN_HEADER, cell.place(), cell.seen(), listed());
            } else if (fields.containsValue(key)) {
                findings.add(StructureFindingCodes.DOUBLED_HEADER, cell.place(), key);
            } else {
                new CellReader(findings).key(cell, names);
            }
            fields.put(cell.column(), header.isPresent() ? key : UNKNOWN + cell.ref());
        }
        if (fields.values().stream().noneMatch(ListSheet::isUnknown)) {
            addMissing(fields.values());
        }
        return fields;
    }

    /**
     * True if a header is not known. A missing header is not reported as well, because the unknown one is probably its
     * misspelling.
     */
    private static boolean isUnknown(String field) {
        return field.startsWith(UNKNOWN);
    }

    private void addMissing(Collection<String> found) {
        headers.stream()
                .filter(header -> !header.isOptional())
                .map(Header::name)
                .filter(header -> !found.contains(header.key()))
                .forEach(header -> findings.add(
                        StructureFindingCodes.MISSING_HEADER, Place.sheet(sheet.name()), header.cellText()));
    }

    private String listed() {
        return String.join(", ", names.stream().map(Name::cellText).toList());
    }
}
