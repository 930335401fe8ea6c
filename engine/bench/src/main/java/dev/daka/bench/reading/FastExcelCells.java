package dev.daka.bench.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** fastexcel-reader. It tells no formats of texts, so a text is taken as it is stored. */
final class FastExcelCells {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private FastExcelCells() {}

    static Map<String, String> of(byte[] file) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream)
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .forEach(cell -> cells.put(
                                    sheet.getName() + "!" + cell.getAddress(), shown(cell, workbook.isDate1904())));
                }
            }
        }
        return cells;
    }

    private static String shown(Cell cell, boolean since1904) {
        if (cell.getValue() instanceof BigDecimal number) {
            return Library.shown(number.doubleValue(), cell.getDataFormatString(), since1904);
        }
        return String.valueOf(cell.getValue());
    }
}
