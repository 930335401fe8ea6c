package dev.daka.core.workbook.file;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the sheet's part writes it.
 *
 * @param type        such as {@code s} for a shared string
 * @param style       by number
 * @param value       what stands in it; empty where nothing does
 * @param isFormula   whether the value is what a formula last gave
 * @param formulaArea the area that the formula fills, where it fills more than this cell
 */
record CellElement(
        String type,
        String style,
        String value,
        boolean isFormula,
        @Nullable String formulaArea) {
    private static final Set<String> FILLS_AREAS = Set.of("array", "dataTable");

    /** Reads to the end of the cell that has just started. */
    static CellElement read(PartXml xml, Supplier<FileRefused> damaged) throws FileRefused {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "0");
        String value = "";
        boolean isFormula = false;
        String area = null;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = xml.text(RawCell.LONGEST + 1);
                case "is" -> value = RichText.read(xml);
                case "f" -> {
                    isFormula = true;
                    area = FILLS_AREAS.contains(xml.attribute("t", "")) ? xml.attribute("ref") : area;
                    xml.skip();
                }
                case "extLst" -> xml.skip();
                default -> throw damaged.get();
            }
        }
        return new CellElement(type, style, value, isFormula, area);
    }
}
