package dev.daka.core.workbook.file;

import dev.daka.core.workbook.file.format.CellFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** Number formats of a workbook's cells. The other properties of a style are not read. */
final class NumberFormats {
    /** Longest code of a format that Excel accepts, in characters. */
    private static final int LONGEST = 255;

    /** Largest number of styles, and of formats, that Excel accepts. */
    private static final int MOST = 65_500;

    private static final NumberFormat GENERAL = new NumberFormat("General", Optional.of(CellFormat.GENERAL));
    /**
     * Built-in formats by id, as Excel displays them in Chinese. A file holds only their ids, and Excel displays them
     * differently in each language.
     */
    private static final Map<Integer, String> CHINESE = chinese();

    /** First of the ids that Excel reserves for formats in Thai. */
    private static final int FIRST_THAI = 59;

    private static final int LAST_THAI = 81;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    private NumberFormats() {}

    /**
     * A number format.
     *
     * @param code  code of the format, such as {@code #,##0.00}
     * @param whole the parsed format; empty if a part of the code is not understood
     */
    record NumberFormat(String code, Optional<CellFormat> whole) {
        static NumberFormat of(String code) {
            return new NumberFormat(code, CellFormat.of(code));
        }
    }

    /** The formats of a workbook. If it has no part with styles, all cells have the General format. */
    static NumberFormats read(Relationships workbook) throws FileRefused {
        NumberFormats formats = new NumberFormats();
        Optional<String> part = workbook.onlyOfKind("styles");
        if (part.isPresent()) {
            try (PartReader xml = workbook.open(part.get())) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(PartReader xml) throws FileRefused {
        while (xml.next()) {
            if (xml.is("numFmt")) {
                readCode(xml);
            } else if (xml.is("cellXfs")) {
                readStyles(xml);
            } else if (xml.is("dxfs") || xml.is("extLst")) {
                xml.skip();
            }
        }
    }

    private void readCode(PartReader xml) throws FileRefused {
        String code = xml.attribute("formatCode", "");
        if (code.length() > LONGEST || codes.size() > MOST) {
            throw xml.damaged();
        }
        codes.put(number(xml, "numFmtId"), code);
    }

    private void readStyles(PartReader xml) throws FileRefused {
        int styles = xml.depth();
        while (xml.nextInside(styles)) {
            if (xml.is("xf")) {
                ofStyle.add(number(xml, "numFmtId"));
            }
            if (ofStyle.size() > MOST) {
                throw xml.damaged();
            }
        }
    }

    private static int number(PartReader xml, String attribute) throws FileRefused {
        int number = SheetAddress.number(xml.attribute(attribute, "0"), 0);
        if (number < 0) {
            throw xml.damaged();
        }
        return number;
    }

    private NumberFormat format(int id) {
        String own = codes.get(id);
        if (own != null) {
            return NumberFormat.of(own);
        }
        if (id >= FIRST_THAI && id <= LAST_THAI) {
            return new NumberFormat("numFmtId " + id, Optional.empty());
        }
        String builtin = CHINESE.getOrDefault(
                id, id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltinFormats.getBuiltinFormat(id) : null);
        return builtin == null || builtin.startsWith("reserved") ? GENERAL : NumberFormat.of(builtin);
    }

    private static Map<Integer, String> chinese() {
        Map<Integer, String> formats = new HashMap<>();
        formats.put(14, "yyyy/m/d");
        formats.put(22, "yyyy/m/d h:mm");
        formats.put(30, "m-d-yy");
        formats.put(31, "yyyy\"年\"m\"月\"d\"日\"");
        formats.put(32, "h\"时\"mm\"分\"");
        formats.put(33, "h\"时\"mm\"分\"ss\"秒\"");
        for (int yearAndMonth : new int[] {27, 36, 50, 52, 57}) {
            formats.put(yearAndMonth, "yyyy\"年\"m\"月\"");
        }
        for (int monthAndDay : new int[] {28, 29, 51, 53, 54, 58}) {
            formats.put(monthAndDay, "m\"月\"d\"日\"");
        }
        for (int halves : new int[] {34, 35, 55, 56}) {
            formats.put(halves, "上午/下午h\"时\"mm\"分\"");
        }
        return Map.copyOf(formats);
    }

    /**
     * The format of a style; empty if the style does not exist. If the workbook has no styles, style 0 has the
     * General format.
     */
    Optional<NumberFormat> ofStyle(int style) {
        if (style == 0 && ofStyle.isEmpty()) {
            return Optional.of(GENERAL);
        }
        return style >= 0 && style < ofStyle.size()
                ? Optional.of(formats.computeIfAbsent(ofStyle.get(style), this::format))
                : Optional.empty();
    }
}
