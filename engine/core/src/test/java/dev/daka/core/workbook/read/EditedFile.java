package dev.daka.core.workbook.read;

import dev.daka.core.workbook.file.GridEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file that is edited with POI as an operator edits it in a spreadsheet program: a typed text becomes a text cell. */
final class EditedFile {
    private final XSSFWorkbook workbook;

    EditedFile(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void apply(GridEdit edit) {
        Sheet sheet = workbook.getSheet(edit.sheet());
        if (edit instanceof GridEdit.TypedText typed) {
            type(sheet, typed);
        } else if (edit instanceof GridEdit.InsertedRows rows) {
            move(sheet, rows.row(), rows.count());
        } else {
            GridEdit.RemovedRows rows = (GridEdit.RemovedRows) edit;
            for (int row = rows.row(); row < rows.row() + rows.count(); row++) {
                if (sheet.getRow(row) != null) {
                    sheet.removeRow(sheet.getRow(row));
                }
            }
            move(sheet, rows.row() + rows.count(), -rows.count());
        }
    }

    private void type(Sheet sheet, GridEdit.TypedText typed) {
        Row row = sheet.getRow(typed.row()) == null ? sheet.createRow(typed.row()) : sheet.getRow(typed.row());
        Cell cell = row.getCell(typed.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setBlank();
        cell.setCellStyle(workbook.getCellStyleAt(0));
        if (!typed.text().isEmpty()) {
            cell.setCellValue(typed.text());
        }
    }

    private static void move(Sheet sheet, int first, int by) {
        if (first <= sheet.getLastRowNum()) {
            sheet.shiftRows(first, sheet.getLastRowNum(), by);
        }
    }

    InputStream stream() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
