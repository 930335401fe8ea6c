package dev.daka.bench.table;

import dev.daka.core.evaluation.CellText;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes the first and last day of a workbook's campaign. */
public final class CampaignDates {
    private CampaignDates() {}

    /** Sets the campaign's first and last day, and removes the scenarios, because they expect the original days. */
    public static void set(XSSFWorkbook workbook, LocalDate startsOn, LocalDate endsOn) {
        for (Row row : workbook.getSheet("Campaign")) {
            switch (CellText.key(row.getCell(0).toString().strip())) {
                case "startsOn" -> row.getCell(1).setCellValue(startsOn.toString());
                case "endsOn" -> row.getCell(1).setCellValue(endsOn.toString());
                default -> {}
            }
        }
        int scenarios = workbook.getSheetIndex("Scenarios");
        if (scenarios >= 0) {
            workbook.removeSheetAt(scenarios);
        }
    }
}
