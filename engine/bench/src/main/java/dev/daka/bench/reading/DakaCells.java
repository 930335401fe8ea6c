package dev.daka.bench.reading;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.file.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Daka's reader, with its inspection of the file. A damaged cell has the code of its finding as its text. */
final class DakaCells {
    private DakaCells() {}

    static Map<String, String> of(byte[] file) {
        Map<String, String> cells = new LinkedHashMap<>();
        Findings findings = new Findings();
        for (RawSheet sheet : WorkbookFile.read(new ByteArrayInputStream(file), findings)) {
            for (int row = 0; row <= sheet.lastRow(); row++) {
                for (RawCell cell : sheet.row(row).values()) {
                    cells.put(sheet.name() + "!" + cell.ref(), cell.seen());
                }
            }
        }
        for (Finding finding : findings.sorted()) {
            cells.put(finding.sheet() + "!" + finding.cell(), "error: " + finding.code());
        }
        return cells;
    }
}
