package dev.daka.core.workbook.read;

import java.io.ByteArrayInputStream;
import org.drools.decisiontable.SpreadsheetCompiler;

/** Stock Drools' own reading of a workbook. */
final class StockDrools {
    private StockDrools() {}

    /** The rules, as text, that stock Drools makes of one sheet. */
    static String rulesOf(byte[] workbook, String sheet) {
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), sheet);
    }
}
