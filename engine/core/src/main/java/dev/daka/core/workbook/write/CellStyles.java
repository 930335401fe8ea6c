package dev.daka.core.workbook.write;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook. There are few of them, and all cells share them. */
final class CellStyles {
    private static final String INK = "1F2A37";
    private static final String GREY = "8A94A3";
    private static final String LINE = "C9D1DB";
    private static final String BLUE = "DCE9F7";
    private static final String ORANGE = "FBE6CF";
    private static final String PALE = "F1F4F8";

    /** Type of content of an input cell. Determines its format and alignment. */
    enum Content {
        /** Text. A spreadsheet program converts no input to a formula, a date or a number. */
        TEXT("@", HorizontalAlignment.LEFT),
        NUMBER("General", HorizontalAlignment.RIGHT),
        GROUPED("#,##0", HorizontalAlignment.RIGHT),
        /**
         * A date. A spreadsheet program converts the input to a date, so that a validation can compare it with
         * bounds.
         */
        DATE("yyyy-mm-dd", HorizontalAlignment.LEFT);

        private final String format;
        private final HorizontalAlignment alignment;

        Content(String format, HorizontalAlignment alignment) {
            this.format = format;
            this.alignment = alignment;
        }
    }

    private final XSSFWorkbook workbook;
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final Map<Content, CellStyle> empty = new EnumMap<>(Content.class);
    private final Map<Content, CellStyle> filled = new EnumMap<>(Content.class);
    private final Map<Content, CellStyle> starting = new EnumMap<>(Content.class);
    final CellStyle conditionLabel;
    final CellStyle actionLabel;
    final CellStyle fact;
    final CellStyle locked;
    final CellStyle technical;
    final CellStyle title;

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = font(false, 11, INK);
        this.bold = font(true, 11, INK);
        this.conditionLabel = label(BLUE);
        this.actionLabel = label(ORANGE);
        this.fact = bordered(bold, PALE, HorizontalAlignment.LEFT);
        this.locked = style(plain);
        this.technical = style(font(false, 9, GREY));
        this.title = style(font(true, 13, INK));
        for (Content content : Content.values()) {
            empty.put(content, unlocked(style(plain), content));
            filled.put(content, unlocked(bordered(plain, null, content.alignment), content));
            starting.put(content, unlocked(bordered(bold, PALE, content.alignment), content));
        }
    }

    /** Style of a column, which applies to cells that do not exist yet. */
    CellStyle empty(Content content) {
        return of(empty, content);
    }

    CellStyle filled(Content content) {
        return of(filled, content);
    }

    /** Style of a cell that starts an entry of several rows, such as a scenario. */
    CellStyle starting(Content content) {
        return of(starting, content);
    }

    private static CellStyle of(Map<Content, CellStyle> styles, Content content) {
        return Objects.requireNonNull(styles.get(content));
    }

    private XSSFFont font(boolean isBold, int size, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("微软雅黑");
        font.setBold(isBold);
        font.setFontHeightInPoints((short) size);
        font.setColor(colour(colour));
        return font;
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle label(String fill) {
        XSSFCellStyle style = bordered(bold, fill, HorizontalAlignment.CENTER);
        style.setIndention((short) 0);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle bordered(XSSFFont font, @Nullable String fill, HorizontalAlignment alignment) {
        XSSFCellStyle style = style(font);
        style.setAlignment(alignment);
        style.setIndention((short) 1);
        if (fill != null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    private XSSFCellStyle unlocked(XSSFCellStyle style, Content content) {
        style.setLocked(false);
        style.setAlignment(content.alignment);
        style.setIndention((short) 1);
        style.setDataFormat(workbook.createDataFormat().getFormat(content.format));
        return style;
    }
}
