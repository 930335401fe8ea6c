package dev.daka.core.workbook.read;

import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
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

/** Writes decision tables as an operator's .xlsx, so that stock Drools can read them. */
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
        int ruleTable = 4;
        if (table.hitPolicy() == HitPolicy.FIRST) {
            pair(sheet, 0, "RuleSet", "dev.daka.campaign." + table.name());
            pair(sheet, 3, "Sequential", "true");
            pair(sheet, 4, "ACTIVATION-GROUP", table.name());
            pair(sheet, 5, "命中方式 hitPolicy", "第一条 first");
            ruleTable = 7;
        }
        sheet.createRow(ruleTable).createCell(0).setCellValue("RuleTable " + table.name());
        Row keywords = sheet.createRow(ruleTable + 1);
        Row objects = sheet.createRow(ruleTable + 2);
        Row snippets = sheet.createRow(ruleTable + 3);
        Row labels = sheet.createRow(ruleTable + 4);
        keywords.createCell(0).setCellValue("NAME");
        int conditions = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            keywords.createCell(i + 1).setCellValue(column.kind().name());
            snippets.createCell(i + 1).setCellValue(column.snippet());
            labels.createCell(i + 1).setCellValue(column.label().zh());
            if (column.kind() == ColumnKind.CONDITION) {
                conditions++;
                // Stock Drools recognises a merged cell only if the file contains each of its cells.
                objects.createCell(i + 1).setCellValue(conditions == 1 ? "occasion : Occasion" : "");
            }
        }
        if (conditions > 1) {
            sheet.addMergedRegion(new CellRangeAddress(ruleTable + 2, ruleTable + 2, 1, conditions));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            write(table, table.rows().get(i), sheet.createRow(ruleTable + 5 + i));
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
            boolean isNumber = type == ValueType.INTEGER || type == ValueType.DECIMAL;
            if (isNumber && CellReader.tried(Double::valueOf, text).isPresent()) {
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
