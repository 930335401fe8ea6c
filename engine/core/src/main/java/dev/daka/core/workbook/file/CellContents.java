package dev.daka.core.workbook.file;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.workbook.file.NumberFormats.NumberFormat;
import dev.daka.core.workbook.file.format.CellFormat;
import dev.daka.core.workbook.file.format.CellFormat.Shown;
import dev.daka.core.workbook.file.format.SerialDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;

/** Determines the content of the cells of one workbook. */
final class CellContents {
    /**
     * A number as XML Schema's {@code double} writes it. Infinities and NaN are excluded, because a cell cannot hold
     * them.
     */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,4})?");

    private final List<String> texts;
    private final NumberFormats formats;
    private final boolean since1904;

    CellContents(List<String> texts, NumberFormats formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /**
     * Position of a cell.
     *
     * @param sheet  name of the sheet
     * @param row    from 0
     * @param column from 0
     */
    record At(String sheet, int row, int column) {
        Place place() {
            return new Place(sheet, new CellAddress(row, column).formatAsString());
        }

        RawCell text(RawCell.Kind kind, String text) {
            return cell(kind, text, text, true);
        }

        RawCell cell(RawCell.Kind kind, String seen, String typed, boolean whole) {
            return new RawCell(sheet, row, column, kind, seen, typed, whole);
        }
    }

    /** The cell. Empty if it is blank, or if it cannot be read; the latter adds a finding. */
    Optional<RawCell> cell(At at, XmlCell cell, SheetLayout layout, Findings findings) {
        Optional<NumberFormat> format = whole(cell.style()).flatMap(formats::ofStyle);
        if (format.isEmpty()) {
            findings.add(FileFindingCodes.UNREADABLE_CELL, at.place(), "s=" + cell.style());
            return Optional.empty();
        }
        if (cell.value().isEmpty() && !cell.isFormula()) {
            return Optional.empty();
        }
        Optional<RawCell> read = cell.isFormula() && cell.value().isEmpty()
                ? Optional.of(at.text(RawCell.Kind.FORMULA, ""))
                : read(at, cell, format.get(), layout);
        if (read.isEmpty()) {
            findings.add(FileFindingCodes.UNREADABLE_CELL, at.place(), cell.type() + " " + cell.value());
        }
        return read.map(raw -> cell.isFormula() ? raw.asFormula() : raw)
                .filter(raw -> !raw.isText() || !isBlank(raw.written()))
                .map(raw -> shortened(raw, findings));
    }

    private static Optional<Integer> whole(String text) {
        int number = SheetAddress.number(text, 0);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    /**
     * True for a text of spaces and invisible characters only. A text that was cut does not count as blank, because
     * the part after the cut is unknown.
     */
    private static boolean isBlank(String text) {
        return text.length() <= RawCell.LONGEST && CellText.plain(text).isEmpty();
    }

    private static RawCell shortened(RawCell cell, Findings findings) {
        if (Math.max(cell.seen().length(), cell.typed().length()) <= RawCell.LONGEST) {
            return cell;
        }
        findings.add(CellFindingCodes.TOO_LONG, cell.place(), RawCell.LONGEST);
        return cell.cut();
    }

    private Optional<RawCell> read(At at, XmlCell cell, NumberFormat format, SheetLayout layout) {
        return switch (cell.type()) {
            case "n" -> number(cell.value().strip()).map(number -> number(at, number, format, layout));
            case "s" ->
                whole(cell.value().strip())
                        .filter(number -> number < texts.size())
                        .map(number -> text(at, texts.get(number), format));
            case "str", "inlineStr" -> Optional.of(text(at, cell.value(), format));
            case "b" -> flag(cell.value().strip()).map(flag -> flag(at, flag, format));
            case "e" -> Optional.of(at.text(RawCell.Kind.ERROR, cell.value()));
            case "d" -> date(cell.value().strip()).map(number -> number(at, number, format, layout));
            default -> Optional.empty();
        };
    }

    private static Optional<Double> number(String text) {
        return Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Double::valueOf)
                .filter(Double::isFinite);
    }

    private static Optional<String> flag(String value) {
        return switch (value) {
            case "1", "true" -> Optional.of("true");
            case "0", "false" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    /**
     * Serial number of a date. Files in the strict variant of the format can hold a date as ISO 8601 text instead of
     * a number.
     */
    private Optional<Double> date(String text) {
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            double number = DateUtil.getExcelDate(time, since1904);
            return number < 0 ? Optional.empty() : Optional.of(number);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static RawCell text(At at, String text, NumberFormat format) {
        Optional<String> shown = format.whole().flatMap(whole -> whole.text(text));
        if (shown.isEmpty()) {
            return at.cell(RawCell.Kind.UNCLEAR_TEXT, text, format.code(), true);
        }
        boolean same = CellText.stripped(shown.get()).equals(CellText.stripped(text));
        return at.cell(RawCell.Kind.TEXT, same ? text : CellText.stripped(shown.get()), text, same);
    }

    private static RawCell flag(At at, String flag, NumberFormat format) {
        boolean shown = format.whole().filter(CellFormat::showsFlags).isPresent();
        return shown ? at.text(RawCell.Kind.FLAG, flag) : at.cell(RawCell.Kind.UNCLEAR, flag, format.code(), true);
    }

    private RawCell number(At at, double number, NumberFormat format, SheetLayout layout) {
        Optional<CellFormat> used = layout.showsFormulas() ? Optional.of(CellFormat.GENERAL) : format.whole();
        Optional<Shown> shown = used.flatMap(whole -> whole.number(number, since1904));
        if (shown.isEmpty()) {
            return at.cell(RawCell.Kind.UNCLEAR, SerialDate.plain(number), format.code(), true);
        }
        boolean isHidden = number == 0 && layout.hidesZeros();
        String seen = isHidden ? "" : CellText.stripped(shown.get().text());
        boolean whole = shown.get().whole() && !isHidden;
        return shown.get().isDate()
                ? at.cell(RawCell.Kind.DATE, seen, SerialDate.text(number, since1904), whole)
                : at.cell(RawCell.Kind.NUMBER, seen, SerialDate.plain(number), whole);
    }
}
