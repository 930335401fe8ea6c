package dev.daka.core.workbook.read;

import dev.daka.core.finding.Findings;
import dev.daka.core.workbook.file.GridSheet;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.file.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/** What an editor holds after it opened a file: the texts that the cells show, and the merged cells. */
public final class GridTexts {
    private GridTexts() {}

    public static List<GridSheet> of(byte[] file) {
        return WorkbookFile.read(new ByteArrayInputStream(file), new Findings()).stream()
                .map(sheet -> new GridSheet(
                        sheet.name(),
                        IntStream.rangeClosed(0, sheet.lastRow())
                                .mapToObj(row -> texts(sheet, row))
                                .toList(),
                        sheet.merged().stream()
                                .map(CellRangeAddress::formatAsString)
                                .toList()))
                .toList();
    }

    private static List<String> texts(RawSheet sheet, int row) {
        int columns = sheet.row(row).isEmpty() ? 0 : sheet.row(row).lastKey() + 1;
        return IntStream.range(0, columns)
                .mapToObj(column -> sheet.seen(row, column))
                .toList();
    }
}
