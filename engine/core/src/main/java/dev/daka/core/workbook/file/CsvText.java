package dev.daka.core.workbook.file;

import java.util.regex.Pattern;

/**
 * Text in files that a spreadsheet program will open. Such a program takes text that begins with one of a few characters for a
 * formula, whatever the file meant by it, so an apostrophe is put before it: {@code =1+1} becomes {@code '=1+1}. Numbers such as
 * {@code -5} stay as they are. See OWASP, "CSV injection".
 */
public final class CsvText {
    /** Full-width signs begin formulas too where the keyboard is Chinese or Japanese. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?%?");

    private CsvText() {}

    /** The text as it may stand in a cell. {@link #original} takes it back. */
    public static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #safe} was given. */
    public static String original(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet program would take the text for more than text. */
    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    /** Whether a spreadsheet program would calculate the cell rather than show it: a dash alone is a dash. */
    static boolean isCalculated(String cell) {
        return cell.length() > 1 && !cell.startsWith("'") && isFormula(cell);
    }
}
