package dev.daka.bench.table;

import dev.daka.core.evaluation.CellText;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lets the campaign of a workbook run on other days. */
public final class CampaignDates {
    private CampaignDates() {}

    /** Removes the scenarios too: they expect what the campaign does on its own days. */
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
