package dev.daka.core.table;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes decision tables as the .xlsx that an operator would have, so that stock Drools can read them. */
public final class StockWorkbook {
    private StockWorkbook() {}

    public static byte[] of(CheckedWorkbook checked) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Campaign");
            checked.tables().forEach(table -> write(table, workbook.createSheet(table.name())));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static void write(DecisionTable table, Sheet sheet) {
        pair(sheet, 0, "RuleSet", "dev.daka.campaign");
        pair(
                sheet,
                1,
                "Import",
                "dev.daka.core.evaluation.Occasion, dev.daka.core.evaluation.CellText,"
                        + " dev.daka.core.evaluation.Proposal");
        pair(sheet, 2, "Variables", "Proposal proposal");
        sheet.createRow(4).createCell(0).setCellValue("RuleTable " + table.name());
        Row keywords = sheet.createRow(5);
        Row objects = sheet.createRow(6);
        Row snippets = sheet.createRow(7);
        Row labels = sheet.createRow(8);
        keywords.createCell(0).setCellValue("NAME");
        int conditions = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            keywords.createCell(i + 1).setCellValue(column.kind().name());
            snippets.createCell(i + 1).setCellValue(column.snippet());
            labels.createCell(i + 1).setCellValue(column.label().zh());
            if (column.kind() == ColumnKind.CONDITION) {
                conditions++;
                // Stock Drools sees a merged cell only where the file holds each of its parts.
                objects.createCell(i + 1).setCellValue(conditions == 1 ? "occasion : Occasion" : "");
            }
        }
        if (conditions > 1) {
            sheet.addMergedRegion(new CellRangeAddress(6, 6, 1, conditions));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            write(table, table.rows().get(i), sheet.createRow(9 + i));
        }
    }

    private static void write(DecisionTable table, RuleRow rule, Row row) {
        row.createCell(0).setCellValue(rule.ref().name());
        for (int i = 0; i < table.columns().size(); i++) {
            String text = rule.texts().get(i);
            if (text.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i + 1);
            ValueType type = table.columns().get(i).type();
            if (type == ValueType.INTEGER || type == ValueType.DECIMAL) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                cell.setCellValue(text);
            }
        }
    }

    private static void pair(Sheet sheet, int row, String keyword, String value) {
        Row line = sheet.createRow(row);
        line.createCell(0).setCellValue(keyword);
        line.createCell(1).setCellValue(value);
    }
}
