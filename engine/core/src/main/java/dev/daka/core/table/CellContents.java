package dev.daka.core.table;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellMistake;
import dev.daka.core.finding.FileMistake;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.table.NumberFormats.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;

/** Says what a cell of one workbook holds. */
final class CellContents {
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final ShownNumbers numbers;
    private final boolean since1904;

    CellContents(SharedStrings strings, NumberFormats formats, boolean since1904) {
        this.strings = strings;
        this.formats = formats;
        this.numbers = new ShownNumbers(since1904);
        this.since1904 = since1904;
    }

    /**
     * Where a cell stands.
     *
     * @param sheet  its name
     * @param row    from 0
     * @param column from 0
     */
    record At(String sheet, int row, int column) {
        Place place() {
            return new Place(sheet, new CellAddress(row, column).formatAsString());
        }

        RawCell text(RawCell.Kind kind, String text) {
            return new RawCell(sheet, row, column, kind, text, text);
        }
    }

    /** The cell; empty where it is blank, and where a finding says that it can't be read. */
    Optional<RawCell> cell(At at, CellElement cell, Findings findings) {
        Optional<NumberFormat> format = whole(cell.style()).flatMap(formats::ofStyle);
        if (format.isEmpty()) {
            findings.add(FileMistake.UNREADABLE_CELL, at.place(), "s=" + cell.style());
            return Optional.empty();
        }
        if (cell.value().isEmpty() && !cell.isFormula()) {
            return Optional.empty();
        }
        Optional<RawCell> read = cell.isFormula() && cell.value().isEmpty()
                ? Optional.of(at.text(RawCell.Kind.FORMULA, ""))
                : read(at, cell, format.get());
        if (read.isEmpty()) {
            findings.add(FileMistake.UNREADABLE_CELL, at.place(), cell.type() + " " + cell.value());
        }
        return read.map(raw -> cell.isFormula() ? raw.asFormula() : raw)
                .filter(raw -> raw.kind() != RawCell.Kind.TEXT || !isBlank(raw.seen()))
                .map(raw -> shortened(raw, findings));
    }

    private static Optional<Integer> whole(String text) {
        int number = SheetAddress.number(text, 0);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    /** A text that was cut may hold more than spaces. */
    private static boolean isBlank(String text) {
        return text.length() <= RawCell.LONGEST && CellText.stripped(text).isEmpty();
    }

    private static RawCell shortened(RawCell cell, Findings findings) {
        if (cell.seen().length() <= RawCell.LONGEST) {
            return cell;
        }
        findings.add(CellMistake.TOO_LONG, cell.place(), RawCell.LONGEST);
        return cell.cut();
    }

    private Optional<RawCell> read(At at, CellElement cell, NumberFormat format) {
        return switch (cell.type()) {
            case "n" -> ShownNumbers.number(cell.value().strip()).flatMap(number -> number(at, number, format));
            case "s" ->
                whole(cell.value().strip()).flatMap(strings::text).map(text -> at.text(RawCell.Kind.TEXT, text));
            case "str", "inlineStr" -> Optional.of(at.text(RawCell.Kind.TEXT, cell.value()));
            case "b" -> flag(cell.value().strip()).map(text -> at.text(RawCell.Kind.FLAG, text));
            case "e" -> Optional.of(at.text(RawCell.Kind.ERROR, cell.value()));
            case "d" -> date(cell.value().strip()).flatMap(number -> number(at, number, format));
            default -> Optional.empty();
        };
    }

    private static Optional<String> flag(String value) {
        return switch (value) {
            case "1", "true" -> Optional.of("true");
            case "0", "false" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    /** Strict files may write a date as text; it is shown as the number that it stands for. */
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

    private Optional<RawCell> number(At at, double number, NumberFormat format) {
        RawCell.Kind kind = format.isDate() ? RawCell.Kind.DATE : RawCell.Kind.NUMBER;
        return numbers.seen(number, format)
                .map(seen -> new RawCell(
                        at.sheet(),
                        at.row(),
                        at.column(),
                        kind,
                        seen,
                        format.isDate() ? numbers.moment(number) : ShownNumbers.plain(number)));
    }
}
