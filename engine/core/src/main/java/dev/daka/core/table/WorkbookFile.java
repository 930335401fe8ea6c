package dev.daka.core.table;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.FileMistake;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Bytes in, sheets of {@link RawCell}s out. A file that can't be read gives a finding and no sheets. */
final class WorkbookFile {
    /** 10,000 rows of data and the rows above them. */
    private static final int MOST_ROWS = 10_100;
    private static final int MOST_COLUMNS = 100;

    private final Findings findings;
    /** As stock Drools makes its own. */
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);

    private WorkbookFile(Findings findings) {
        this.findings = findings;
    }

    static List<RawSheet> read(InputStream file, Findings findings) {
        try (file) {
            byte[] bytes = file.readNBytes(FileInspection.LARGEST_FILE + 1);
            return FileInspection.passes(bytes, findings) ? new WorkbookFile(findings).sheets(bytes) : List.of();
        } catch (IOException unreadable) {
            findings.add(FileMistake.DAMAGED, Place.FILE);
            return List.of();
        }
    }

    /** POI throws any runtime exception at all on a file that is broken inside: that is a finding, not a fault of ours. */
    private List<RawSheet> sheets(byte[] bytes) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<RawSheet> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet(sheet)));
            return sheets;
        } catch (IOException | RuntimeException broken) {
            findings.add(FileMistake.DAMAGED, Place.FILE);
            return List.of();
        }
    }

    private RawSheet sheet(Sheet sheet) {
        List<RawCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                RawCell raw = raw(cell);
                if (raw.kind() == RawCell.Kind.TEXT
                        && CellText.stripped(raw.seen()).isEmpty()) {
                    continue;
                }
                if (raw.row() >= MOST_ROWS) {
                    findings.add(FileMistake.TOO_MANY_ROWS, raw.place(), MOST_ROWS);
                    return new RawSheet(sheet.getSheetName(), cells, sheet.getMergedRegions());
                }
                if (raw.column() >= MOST_COLUMNS) {
                    findings.add(FileMistake.TOO_MANY_COLUMNS, raw.place(), MOST_COLUMNS);
                } else {
                    cells.add(raw);
                }
            }
        }
        return new RawSheet(sheet.getSheetName(), cells, sheet.getMergedRegions());
    }

    private RawCell raw(Cell cell) {
        CellType type = cell.getCellType();
        String seen = switch (type) {
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> formatter.formatCellValue(cell);
        };
        return new RawCell(
                cell.getSheet().getSheetName(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                kind(cell, type),
                seen,
                type == CellType.NUMERIC ? typed(cell) : seen);
    }

    private static String typed(Cell cell) {
        if (!DateUtil.isCellDateFormatted(cell)) {
            return BigDecimal.valueOf(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        LocalDateTime time = cell.getLocalDateTimeCellValue();
        if (cell.getNumericCellValue() < 1) {
            return time.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static RawCell.Kind kind(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? RawCell.Kind.DATE : RawCell.Kind.NUMBER;
            case BOOLEAN -> RawCell.Kind.FLAG;
            case FORMULA -> RawCell.Kind.FORMULA;
            case ERROR -> RawCell.Kind.ERROR;
            default -> RawCell.Kind.TEXT;
        };
    }
}
