package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Data validations: the choices and messages that a spreadsheet program shows during input. They refuse only values
 * that a check would refuse too. A name that is not in a list only causes a question, because the cell can also hold
 * a key without its label, or several names.
 */
final class DataValidations {
    /** Longest list and longest message that Excel accepts, in characters. */
    private static final int LONGEST = 255;

    private static final int LONGEST_TITLE = 32;
    /** Last row that a table can have, from 0. */
    private static final int LAST_ROW = 10_049;

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final XSSFSheet sheet;
    private final DataValidationHelper validations;

    DataValidations(XSSFSheet sheet) {
        this.sheet = sheet;
        this.validations = sheet.getDataValidationHelper();
    }

    /** Cells of one column, from the first to the last row, both included; all counted from 0. */
    record Area(int firstRow, int lastRow, int column) {
        static Area below(int firstRow, int column) {
            return new Area(firstRow, LAST_ROW, column);
        }

        private CellRangeAddressList range() {
            return new CellRangeAddressList(firstRow, lastRow, column, column);
        }
    }

    /** Adds a list of choices. If Excel cannot hold the list, adds a message with the choices instead. */
    void offer(Area area, String title, Label help, List<String> options) {
        boolean fits = !options.isEmpty()
                && String.join(",", options).length() <= LONGEST
                && options.stream().noneMatch(option -> option.contains(",") || option.contains("\""));
        if (!fits) {
            message(area, title, options.isEmpty() ? both(help) : both(help) + "\n" + String.join("  ", options));
            return;
        }
        DataValidation validation = of(area, validations.createExplicitListConstraint(options.toArray(String[]::new)));
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(
                "不在列表中 · Not on the list",
                "只填编号、用逗号隔开几个、以“非”开头，或换一个数都可以。\nA key alone, several between commas, not before them, or another number are fine too.");
        sheet.addValidationData(validation);
    }

    /** Adds a message that is shown beside the selected cell. */
    void message(Area area, String title, String message) {
        DataValidation validation = of(area, validations.createTextLengthConstraint(OperatorType.BETWEEN, "0", "500"));
        validation.setShowErrorBox(false);
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(title, LONGEST_TITLE), cut(message, LONGEST));
        sheet.addValidationData(validation);
    }

    void message(Area area, String title, Label help) {
        message(area, title, both(help));
    }

    /** Allows only numbers within bounds. */
    void number(Area area, boolean whole, Bounds bounds) {
        BigDecimal far = new BigDecimal("999999999999999");
        String min = (bounds.min() == null ? far.negate() : bounds.min()).toPlainString();
        String max = (bounds.max() == null ? far : bounds.max()).toPlainString();
        DataValidation validation = of(
                area,
                whole
                        ? validations.createIntegerConstraint(OperatorType.BETWEEN, min, max)
                        : validations.createDecimalConstraint(OperatorType.BETWEEN, min, max));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        String kind = whole ? "填整数 · A whole number" : "填数字 · A number";
        validation.createErrorBox(
                kind,
                bounds.equals(Bounds.NONE)
                        ? kind
                        : (bounds.min() == null ? "" : "≥ " + min + "\n") + (bounds.max() == null ? "" : "≤ " + max));
        sheet.addValidationData(validation);
    }

    /** Asks for confirmation of a date outside of the bounds. */
    void date(Area area, LocalDate first, LocalDate last) {
        DataValidation validation =
                of(area, validations.createDateConstraint(OperatorType.BETWEEN, day(first), day(last), "yyyy-mm-dd"));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(
                "日期 · Date",
                "填日期，如 " + first + "，一般在 " + first + " 到 " + last + " 之间。\nA date, usually between these.");
        sheet.addValidationData(validation);
    }

    private static String day(LocalDate date) {
        return String.valueOf((long) DateUtil.getExcelDate(date));
    }

    private DataValidation of(Area area, DataValidationConstraint constraint) {
        DataValidation validation = validations.createValidation(constraint, area.range());
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        return validation;
    }

    private static String both(Label help) {
        return help.zh() + "\n" + help.en();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
