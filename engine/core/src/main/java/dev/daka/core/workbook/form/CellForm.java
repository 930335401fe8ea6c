package dev.daka.core.workbook.form;

import java.util.regex.Pattern;

/** Rules for the text of any cell. */
public final class CellForm {
    public static final int LONGEST_TEXT = 500;
    /**
     * Label that is accepted before any value. It prevents a value that starts with {@code 非} from being read as
     * {@code not …}.
     */
    public static final String ANY_LABEL = "值";

    /** Characters that could end the quoted text in the code that stock Drools generates from the cell. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\"“”＂\\\\\\p{Cntrl}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    private CellForm() {}

    /** True if the text contains no character that can end the quotes that Drools puts around it. */
    public static boolean isQuotable(String text) {
        return !FORBIDDEN.matcher(text).find();
    }
}
