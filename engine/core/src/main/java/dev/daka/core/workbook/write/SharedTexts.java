package dev.daka.core.workbook.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The shared texts of a file. Looks up existing texts in a map; POI would serialise each text as XML to find it. */
final class SharedTexts {
    private final SharedStringsTable table;
    private final Map<String, String> indexes = new HashMap<>();

    SharedTexts(SharedStringsTable table) {
        this.table = table;
    }

    void put(XSSFCell cell, String text) {
        CTCell filled = cell.getCTCell();
        filled.setT(STCellType.S);
        filled.setV(indexes.computeIfAbsent(
                text, added -> String.valueOf(table.addSharedStringItem(new XSSFRichTextString(added)))));
    }
}
