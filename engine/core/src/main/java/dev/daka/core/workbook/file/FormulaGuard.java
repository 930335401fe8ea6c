package dev.daka.core.workbook.file;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from treating the text of a .csv cell as a formula.
 *
 * <p>A spreadsheet program treats text as a formula if it starts with one of a few characters. To prevent this, an
 * apostrophe is put before such a text: {@code =1+1} becomes {@code '=1+1}. Numbers such as {@code -5} stay as they
 * are. See OWASP, "CSV injection".
 */
public final class FormulaGuard {
    /**
     * Text that starts like a formula. Full-width signs are included, because Chinese and Japanese keyboards type
     * formulas with them.
     */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?%?");

    private FormulaGuard() {}

    /** The text in a form that is safe to write to a cell. {@link #original} reverses it. */
    public static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text from which {@link #safe} made the text of this cell. */
    public static String original(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** True if a spreadsheet program would treat the text as a formula. */
    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    /**
     * True if a spreadsheet program would calculate the cell instead of showing its text. A single sign, such as a
     * dash, is shown.
     */
    static boolean isCalculated(String cell) {
        return cell.length() > 1 && !cell.startsWith("'") && isFormula(cell);
    }
}
