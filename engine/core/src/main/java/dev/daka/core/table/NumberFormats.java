package dev.daka.core.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** The number formats of a workbook's cells. Nothing else of a style is read. */
final class NumberFormats {
    /** Excel takes no longer ones. */
    private static final int LONGEST = 255;

    /** Excel takes no more styles or formats. */
    private static final int MOST = 65_500;

    private static final NumberFormat GENERAL = new NumberFormat(0, "General", false);

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    private NumberFormats() {}

    /**
     * One of them.
     *
     * @param id     below 164 for those that every workbook has
     * @param code   such as {@code #,##0.00}
     * @param isDate whether it shows a number as a date or a time
     */
    record NumberFormat(int id, String code, boolean isDate) {}

    /** Those of a workbook; General for all cells where it has no such part. */
    static NumberFormats read(Relationships workbook) throws Refused {
        NumberFormats formats = new NumberFormats();
        Optional<String> part = workbook.onlyOfKind("styles");
        if (part.isPresent()) {
            try (PartXml xml = workbook.open(part.get())) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(PartXml xml) throws Refused {
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                readCode(xml);
            } else if (xml.starts("cellXfs")) {
                readStyles(xml);
            } else if (xml.starts("dxfs") || xml.starts("extLst")) {
                xml.skip();
            }
        }
    }

    private void readCode(PartXml xml) throws Refused {
        String code = xml.attribute("formatCode", "");
        if (code.length() > LONGEST || codes.size() > MOST) {
            throw xml.damaged();
        }
        codes.put(number(xml, "numFmtId"), code);
    }

    private void readStyles(PartXml xml) throws Refused {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("xf")) {
                ofStyle.add(number(xml, "numFmtId"));
            }
            if (ofStyle.size() > MOST) {
                throw xml.damaged();
            }
        }
    }

    private static int number(PartXml xml, String attribute) throws Refused {
        int number = SheetAddress.number(xml.attribute(attribute, "0"), 0);
        if (number < 0) {
            throw xml.damaged();
        }
        return number;
    }

    /** An id that the workbook does not explain shows numbers as they are, as POI has it. */
    private NumberFormat format(int id) {
        String own = codes.get(id);
        String code = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        return code == null ? GENERAL : new NumberFormat(id, code, DateUtil.isADateFormat(id, code));
    }

    /** The format of a style; empty where there is no such style. Without any styles, style 0 is General. */
    Optional<NumberFormat> ofStyle(int style) {
        if (style == 0 && ofStyle.isEmpty()) {
            return Optional.of(GENERAL);
        }
        return style >= 0 && style < ofStyle.size()
                ? Optional.of(formats.computeIfAbsent(ofStyle.get(style), this::format))
                : Optional.empty();
    }
}
