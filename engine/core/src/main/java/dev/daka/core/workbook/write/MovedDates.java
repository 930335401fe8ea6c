package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Sheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Moves a campaign to other days: all dates of its Campaign, Metrics and Scenarios sheets, by the same number of days.
 * The decision tables and the appearance of the file stay as they are.
 */
public final class MovedDates {
    /** A date, alone or before a time. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})( .*)?");

    /** Column of the names of fields, metrics and scenarios, which stay even if they look like dates. */
    private static final int NAMES = 0;

    private MovedDates() {}

    /**
     * Returns a copy of a file with its dates moved.
     *
     * @param file a workbook that was checked
     * @throws DateTimeException if a text on these sheets looks like a date but is none
     */
    public static byte[] by(long days, byte[] file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream moved = new ByteArrayOutputStream()) {
            for (String name : List.of(Sheets.CAMPAIGN, Sheets.METRICS, Sheets.SCENARIOS)) {
                XSSFSheet sheet = workbook.getSheet(name);
                if (sheet != null) {
                    sheet.forEach(row -> move(days, row));
                }
            }
            workbook.write(moved);
            return moved.toByteArray();
        }
    }

    private static void move(long days, Row row) {
        for (Cell cell : row) {
            if (cell.getColumnIndex() == NAMES) {
                continue;
            }
            if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                cell.setCellValue(cell.getNumericCellValue() + days);
            } else if (cell.getCellType() == CellType.STRING) {
                Matcher text = DATE.matcher(cell.getStringCellValue());
                if (text.matches()) {
                    cell.setCellValue(
                            text.replaceFirst(LocalDate.parse(text.group(1)).plusDays(days) + "$2"));
                }
            }
        }
    }
}
