package dev.daka.core.workbook.form;

import java.util.regex.Pattern;

/** What any cell may hold. */
public final class CellForm {
    public static final int LONGEST_TEXT = 500;
    /** A label that fits any value. It keeps a value that begins with {@code 非} from being taken for {@code not …}. */
    public static final String ANY_LABEL = "值";

    /** In stock Drools' reading of the file these could end the text that a cell stands in. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\"“”＂\\\\\\p{Cntrl}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    private CellForm() {}

    /** Tells whether nothing in the text can end the quotes that Drools puts around it. */
    public static boolean isQuotable(String text) {
        return !FORBIDDEN.matcher(text).find();
    }
}
