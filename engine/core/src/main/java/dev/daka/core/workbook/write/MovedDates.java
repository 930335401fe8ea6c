package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Sheets;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Moves a campaign to another first day: the dates of its Campaign, Metrics and Scenarios sheets change as
 * {@link NewDates} says. The decision tables and the appearance of the file stay unchanged.
 */
public final class MovedDates {
    /** A date, alone or before a time. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})( .*)?");

    /** Column of the names of fields, metrics and scenarios. They stay, even if they look like dates. */
    private static final int NAMES = 0;

    private MovedDates() {}

    /**
     * Returns a copy of a file with the campaign moved.
     *
     * @param startsOn new first day
     * @param workbook result of checking the file
     * @throws DateTimeException if a text on these sheets looks like a date but is none
     */
    public static byte[] to(LocalDate startsOn, byte[] file, CheckedWorkbook workbook, HolidayCalendars calendars)
            throws IOException {
        NewDates dates = new NewDates(
                startsOn,
                workbook,
                calendars.find(workbook.campaign().calendar()).orElseThrow());
        try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Row row : rows(copy, Sheets.CAMPAIGN)) {
                move(row, dates::ofCampaign);
            }
            for (Row row : rows(copy, Sheets.METRICS)) {
                move(row, dates::ofMetric);
            }
            for (Row row : rows(copy, Sheets.SCENARIOS)) {
                if (dates.leavesOut(row.getRowNum())) {
                    row.getSheet().removeRow(row);
                } else {
                    move(row, date -> dates.ofScenario(row.getRowNum(), date));
                }
            }
            copy.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<Row> rows(XSSFWorkbook workbook, String name) {
        List<Row> rows = new ArrayList<>();
        XSSFSheet sheet = workbook.getSheet(name);
        if (sheet != null) {
            sheet.forEach(rows::add);
        }
        return rows;
    }

    private static void move(Row row, UnaryOperator<LocalDate> moved) {
        for (Cell cell : row) {
            if (cell.getColumnIndex() == NAMES) {
                continue;
            }
            if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
                cell.setCellValue(cell.getNumericCellValue() + ChronoUnit.DAYS.between(date, moved.apply(date)));
            } else if (cell.getCellType() == CellType.STRING) {
                Matcher text = DATE.matcher(cell.getStringCellValue());
                if (text.matches()) {
                    cell.setCellValue(text.replaceFirst(moved.apply(LocalDate.parse(text.group(1))) + "$2"));
                }
            }
        }
    }
}
