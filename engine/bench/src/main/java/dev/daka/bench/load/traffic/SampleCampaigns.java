package dev.daka.bench.load.traffic;

import dev.daka.bench.table.CampaignDates;
import dev.daka.core.evaluation.CellText;
import dev.daka.rules.WorkbookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns under {@code rules/campaigns} with other dates and without their scenarios. Budgets that all points of
 * a campaign are spent from are changed: with a hot budget they become ample, because a measurement spends millions;
 * otherwise they are removed.
 */
final class SampleCampaigns {
    private SampleCampaigns() {}

    static LoadedRules of(List<WorkbookFile> files, boolean hot, LocalDate today) {
        Map<String, byte[]> workbooks = new TreeMap<>();
        List<SharedBudget> budgets = new ArrayList<>();
        for (WorkbookFile file : files) {
            workbooks.put(file.name(), changed(file, hot, today, budgets));
        }
        return new LoadedRules(workbooks, List.copyOf(budgets));
    }

    private static byte[] changed(WorkbookFile file, boolean hot, LocalDate today, List<SharedBudget> budgets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.open());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CampaignDates.set(workbook, LoadedRules.firstDay(today), LoadedRules.lastDay(today));
            Sheet limits = workbook.getSheet("Limits");
            if (limits != null) {
                String campaign = text(workbook.getSheet("Campaign").getRow(0).getCell(1));
                change(limits, hot).forEach(limit -> budgets.add(new SharedBudget(campaign, limit)));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Changes the budgets and returns the names of those that were made ample. */
    private static List<String> change(Sheet limits, boolean hot) {
        Map<String, Integer> columns = new HashMap<>();
        limits.getRow(0).forEach(cell -> columns.put(CellText.key(text(cell)), cell.getColumnIndex()));
        List<String> ample = new ArrayList<>();
        for (int i = limits.getLastRowNum(); i > 0; i--) {
            Row row = limits.getRow(i);
            if (row == null || !isShared(row, columns)) {
                continue;
            }
            if (hot) {
                row.getCell(column(columns, "amount")).setCellValue(SharedBudget.AMPLE);
                ample.add(text(row.getCell(column(columns, "name"))));
            } else {
                limits.removeRow(row);
                if (i < limits.getLastRowNum()) {
                    limits.shiftRows(i + 1, limits.getLastRowNum(), -1);
                }
            }
        }
        return ample;
    }

    private static boolean isShared(Row row, Map<String, Integer> columns) {
        return CellText.key(text(row.getCell(column(columns, "kind")))).equals("budget")
                && CellText.key(text(row.getCell(column(columns, "measure")))).equals("points")
                && List.of("actionType", "table", "rule").stream()
                        .allMatch(
                                name -> text(row.getCell(column(columns, name))).isBlank());
    }

    private static int column(Map<String, Integer> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.toString().strip();
    }
}
