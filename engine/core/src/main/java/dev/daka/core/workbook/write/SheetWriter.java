package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/**
 * Writes one sheet. Its head is locked, without a password, to prevent accidental changes. All cells below the head
 * are unlocked.
 */
final class SheetWriter {
    private static final int LAST_COLUMN = 16_384;
    private static final int NARROWEST = 8;
    private static final int NOTE_WIDTH = 4;
    private static final int NOTE_HEIGHT = 5;
    private static final float ROW_HEIGHT = 20;
    /** Underscores that a spreadsheet program would read as the start of an escaped character. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private final SharedTexts texts;
    private final boolean notes;
    private final List<CellStyles.Content> columns = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** @param notes true to add a note with help to each label; a sheet with notes takes more parts of the file */
    SheetWriter(XSSFSheet sheet, CellStyles styles, SharedTexts texts, boolean notes) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.notes = notes;
        sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
    }

    CellStyles styles() {
        return styles;
    }

    DataValidations choices() {
        return new DataValidations(sheet);
    }

    /**
     * Adds a column.
     *
     * @param content type of the content of its cells
     */
    void column(CellStyles.Content content) {
        columns.add(content);
        widths.add(NARROWEST);
    }

    /** Creates a locked row of the head. */
    Row headRow(int row, float height) {
        Row made = sheet.createRow(row);
        made.setRowStyle(styles.locked);
        made.setHeightInPoints(height);
        return made;
    }

    /** Creates a hidden, locked row for stock Drools. */
    Row technicalRow(int row, String... texts) {
        Row made = sheet.createRow(row);
        made.setRowStyle(styles.locked);
        made.setZeroHeight(true);
        for (int column = 0; column < texts.length; column++) {
            put(made, column, texts[column], styles.technical);
        }
        return made;
    }

    Row row(int row) {
        return sheet.createRow(row);
    }

    /** Writes a label. Its column becomes wide enough for it. */
    void label(Row row, int column, String text, CellStyle style, Label help) {
        put(row, column, text, style);
        widen(column, text);
        if (notes) {
            note(row.getRowNum(), column, help);
        }
    }

    void put(Row row, int column, String text, CellStyle style) {
        XSSFCell cell = cell(row, column, style);
        if (!text.isEmpty()) {
            texts.put(cell, escaped(text));
        }
    }

    /**
     * Creates a cell with a style. Sets the index directly, because POI would search for the style among all others.
     */
    private static XSSFCell cell(Row row, int column, CellStyle style) {
        XSSFCell cell = ((XSSFRow) row).createCell(column);
        cell.getCTCell().setS(style.getIndex());
        return cell;
    }

    /** Writes the content of an input cell. */
    void put(Row row, int column, CellContent written, CellStyle style) {
        if (written.number() == null) {
            put(row, column, written.text(), style);
        } else {
            cell(row, column, style).setCellValue(written.number().doubleValue());
        }
        widen(column, written.text());
    }

    /**
     * Escapes carriage returns, which XML would drop, and texts such as {@code _x000D_}, which a reader would take
     * for an escape.
     */
    private static String escaped(String text) {
        return text.indexOf('_') < 0 && text.indexOf('\r') < 0
                ? text
                : LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_").replace("\r", "_x000D_");
    }

    private void widen(int column, String text) {
        int width = text.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum();
        widths.set(column, Math.max(widths.get(column), width));
    }

    private void note(int row, int column, Label help) {
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, column + 1, row + 1, column + 1 + NOTE_WIDTH, row + 1 + NOTE_HEIGHT);
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        XSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setAddress(row, column);
        note.setAuthor("Daka");
        note.setString(help.zh() + "\n" + help.en());
    }

    /**
     * Finishes the sheet: freezes its head, sets the widths of its columns, protects the locked cells and sets up
     * printing.
     */
    void end(int frozenColumns, int frozenRows, int widest) {
        sheet.createFreezePane(frozenColumns, frozenRows);
        setColumns(widest);
        protect();
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void setColumns(int widest) {
        CTCols list = sheet.getCTWorksheet().getColsArray(0);
        for (int column = 0; column < columns.size(); column++) {
            int width = (Math.min(widths.get(column), widest) + 4) * 11 / 10;
            setColumns(list, column + 1, column + 1, width, styles.empty(columns.get(column)));
        }
        setColumns(list, columns.size() + 1, LAST_COLUMN, NARROWEST + 2, styles.empty(CellStyles.Content.TEXT));
    }

    private static void setColumns(CTCols list, int first, int last, int width, CellStyle style) {
        CTCol column = list.addNewCol();
        column.setMin(first);
        column.setMax(last);
        column.setWidth(width);
        column.setCustomWidth(true);
        column.setStyle(style.getIndex());
    }

    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertColumns(false);
        sheet.lockInsertRows(false);
        sheet.lockInsertHyperlinks(false);
        sheet.lockDeleteColumns(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }
}
