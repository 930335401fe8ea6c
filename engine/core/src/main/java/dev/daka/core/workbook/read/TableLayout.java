package dev.daka.core.workbook.read;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.TableForm;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Positions of the rows of a table's sheet, from 0.
 *
 * @param ruleTable position of the row with the table's name; the rows above it hold Drools' settings for all rules
 */
record TableLayout(int ruleTable) {
    static final int RULE_SET = 0;
    static final int IMPORT = 1;
    static final int VARIABLES = 2;
    static final int FIRST_OPTIONAL = 3;
    private static final int USUAL = 4;
    private static final int LAST = 12;

    static TableLayout of(RawSheet sheet) {
        String mark = TableForm.mark(sheet.name());
        return new TableLayout(first(sheet, mark::equals)
                .orElseGet(() -> first(sheet, TableLayout::isMark).orElse(USUAL)));
    }

    private static OptionalInt first(RawSheet sheet, Predicate<String> mark) {
        return IntStream.range(FIRST_OPTIONAL, LAST)
                .filter(row -> mark.test(sheet.written(row, 0)))
                .findFirst();
    }

    /** True if Drools would take the text for the start of a table. */
    static boolean isMark(String text) {
        return CellText.stripped(text)
                .toLowerCase(Locale.ROOT)
                .startsWith(TableForm.RULE_TABLE.toLowerCase(Locale.ROOT));
    }

    int keywords() {
        return ruleTable + 1;
    }

    int objects() {
        return ruleTable + 2;
    }

    int snippets() {
        return ruleTable + 3;
    }

    int labels() {
        return ruleTable + 4;
    }

    int firstData() {
        return ruleTable + 5;
    }
}
