package dev.daka.core.workbook.file;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cell element of a sheet's XML.
 *
 * @param type        type of the value, such as {@code s} for a shared string
 * @param style       number of the cell's style
 * @param value       the value; empty if there is none
 * @param isFormula   true if the cell has a formula; {@code value} is then the formula's last result
 * @param formulaArea range that the formula fills; null unless it fills a range
 */
record XmlCell(
        String type,
        String style,
        String value,
        boolean isFormula,
        @Nullable String formulaArea) {
    private static final Set<String> FILLS_AREAS = Set.of("array", "dataTable");

    /** Reads from the start of a cell element to its end. */
    static XmlCell read(PartReader xml, Supplier<FileRefused> damaged) throws FileRefused {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "0");
        String value = "";
        boolean isFormula = false;
        String area = null;
        int cell = xml.depth();
        while (xml.nextInside(cell)) {
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
        return new XmlCell(type, style, value, isFormula, area);
    }
}
