package dev.daka.core.workbook.read;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.form.CellForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one cell as what it is to hold, or adds a finding that says why it does not. What the operator sees is what counts. */
final class CellReader {
    private final Findings findings;

    CellReader(Findings findings) {
        this.findings = findings;
    }

    /** Any text, without the spaces around it. */
    Optional<String> text(RawCell cell) {
        if (!isPlain(cell)) {
            return Optional.empty();
        }
        if (!DisplayedText.isSameEverywhere(cell)) {
            findings.add(looksDifferent(cell), cell.place(), cell.seen(), cell.typed());
            return Optional.empty();
        }
        String text = CellText.stripped(cell.seen());
        if (text.length() > CellForm.LONGEST_TEXT) {
            findings.add(CellFindingCodes.TOO_LONG, cell.place(), CellForm.LONGEST_TEXT);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that stock Drools reads too: nothing in it can end the quotes that Drools puts around it. */
    Optional<String> quotable(RawCell cell) {
        return text(cell).filter(text -> isQuotable(cell, text));
    }

    private boolean isQuotable(RawCell cell, String text) {
        boolean quotable = CellForm.isQuotable(text);
        if (!quotable) {
            findings.add(CellFindingCodes.FORBIDDEN_CHARACTER, cell.place(), text);
        }
        return quotable;
    }

    /** A key that is new here. */
    Optional<String> newKey(RawCell cell) {
        return text(cell).map(CellText::key).filter(key -> {
            if (!Name.isKey(key)) {
                findings.add(CellFindingCodes.NOT_A_KEY, cell.place(), key);
            }
            return Name.isKey(key);
        });
    }

    /** The key of one of the known names. */
    Optional<String> key(RawCell cell, List<Name> known) {
        return text(cell).flatMap(text -> known(cell, text, known));
    }

    /** The keys of some of the known names, separated by commas. */
    Optional<List<String>> keys(RawCell cell, List<Name> known) {
        return parts(cell).flatMap(parts -> each(parts, part -> known(cell, part, known)));
    }

    /** What stands between commas. */
    Optional<List<String>> parts(RawCell cell) {
        return text(cell).flatMap(text -> parts(cell, text));
    }

    private Optional<List<String>> parts(RawCell cell, String text) {
        List<String> parts = CellText.parts(text);
        if (parts.contains("")) {
            findings.add(CellFindingCodes.BLANK_IN_LIST, cell.place(), text);
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    /** A condition on some of the known names. */
    Optional<CellValue> condition(RawCell cell, List<Name> known) {
        return condition(cell, part -> known(cell, part, known));
    }

    /** A condition on names that nobody declares. */
    Optional<CellValue> condition(RawCell cell) {
        return text(cell)
                .filter(text -> areApart(cell, text))
                .filter(text -> isQuotable(cell, text))
                .filter(text -> isAsTyped(cell))
                .flatMap(text -> condition(cell, part -> Optional.of(CellText.key(part))));
    }

    private boolean areApart(RawCell cell, String text) {
        Optional<String> apart = CommaForgotten.amongAny(text);
        apart.ifPresent(names -> findings.add(CellFindingCodes.NAMES_WITHOUT_COMMA, cell.place(), text, names));
        return apart.isEmpty();
    }

    private Optional<CellValue> condition(RawCell cell, Function<String, Optional<String>> key) {
        return text(cell).flatMap(text -> {
            String others = CellText.negated(text);
            Optional<List<String>> keys =
                    parts(cell, others == null ? text : others).flatMap(parts -> each(parts, key));
            return keys.map(found -> others == null ? new CellValue.Keys(found) : new CellValue.Except(found));
        });
    }

    private static Optional<List<String>> each(List<String> parts, Function<String, Optional<String>> key) {
        List<String> keys = parts.stream()
                .flatMap(part -> key.apply(part).stream())
                .distinct()
                .toList();
        return keys.size() == parts.stream().distinct().count() ? Optional.of(keys) : Optional.empty();
    }

    /** The key of one of the known names, where {@code text} is all or a part of what the cell holds. */
    Optional<String> known(RawCell cell, String text, List<Name> known) {
        String key = Attribute.keyOfFlag(CellText.key(text), known);
        Optional<Name> found =
                known.stream().filter(name -> name.key().equals(key)).findFirst();
        if (found.isPresent() && agrees(CellText.label(text), found.get().label())) {
            return Optional.of(key);
        }
        Optional<String> apart = CommaForgotten.among(text, known);
        if (apart.isPresent()) {
            findings.add(CellFindingCodes.NAMES_WITHOUT_COMMA, cell.place(), text, apart.get());
        } else if (found.isEmpty()) {
            findings.add(CellFindingCodes.UNKNOWN_NAME, cell.place(), text, Nearest.cureByName(text, known));
        } else {
            findings.add(
                    CellFindingCodes.LABEL_DISAGREES,
                    cell.place(),
                    CellText.label(text),
                    key,
                    found.get().label().zh());
        }
        return Optional.empty();
    }

    static boolean agrees(String written, Label declared) {
        return written.isEmpty()
                || written.equals(CellText.plain(declared.zh()))
                || written.equals(CellText.plain(declared.en()));
    }

    Optional<Long> whole(RawCell cell, Bounds bounds) {
        return scalar(cell, ValueType.INTEGER, bounds).map(value -> ((CellValue.Whole) value).value());
    }

    Optional<BigDecimal> decimal(RawCell cell, Bounds bounds) {
        return scalar(cell, ValueType.DECIMAL, bounds).map(value -> ((CellValue.Decimal) value).value());
    }

    Optional<LocalDate> date(RawCell cell) {
        return scalar(cell, ValueType.DATE, Bounds.NONE).map(value -> ((CellValue.Date) value).value());
    }

    /** A local date and time. */
    Optional<LocalDateTime> moment(RawCell cell) {
        return isPlain(cell) ? parsed(cell, DisplayedText::moment, CellFindingCodes.NOT_A_DATE_TIME) : Optional.empty();
    }

    /** One value of a type that has an order. */
    Optional<Scalar> scalar(RawCell cell, ValueType type, Bounds bounds) {
        return isPlain(cell)
                ? parsed(cell, text -> DisplayedText.scalar(text, type), otherwise(type))
                        .filter(value -> isWithin(cell, value, bounds))
                : Optional.empty();
    }

    /** A range of values of a type that has an order. */
    Optional<CellValue> range(RawCell cell, ValueType type, Bounds bounds) {
        if (!isPlain(cell)) {
            return Optional.empty();
        }
        if (becameDate(cell, type)) {
            return Optional.empty();
        }
        Optional<CellValue.Range> range = parsed(
                cell,
                text -> CellText.range(text, end -> DisplayedText.scalar(end, type)),
                CellFindingCodes.NOT_A_RANGE);
        if (range.isPresent() && range.get().isEmpty()) {
            findings.add(CellFindingCodes.EMPTY_RANGE, cell.place(), cell.seen());
            return Optional.empty();
        }
        return range.filter(ends -> (ends.from() == null || isWithin(cell, ends.from(), bounds))
                        && (ends.to() == null || isWithin(cell, ends.to(), bounds)))
                .map(ends -> ends);
    }

    /** {@code 6-15} is a range for people and a day for spreadsheet programs. */
    private boolean becameDate(RawCell cell, ValueType type) {
        Optional<DisplayedText.DashedRange> range =
                type == ValueType.DATE || cell.whole() ? Optional.empty() : DisplayedText.madeOfRange(cell);
        range.ifPresent(ends -> findings.add(
                CellFindingCodes.RANGE_BECAME_DATE,
                cell.place(),
                cell.seen(),
                ends.joined("-"),
                ends.joined(".."),
                ends.joined("~")));
        return range.isPresent();
    }

    private static FindingCode otherwise(ValueType type) {
        return switch (type) {
            case INTEGER -> CellFindingCodes.NOT_A_WHOLE_NUMBER;
            case DECIMAL -> CellFindingCodes.NOT_A_NUMBER;
            case TIME -> CellFindingCodes.NOT_A_TIME;
            case DATE -> CellFindingCodes.NOT_A_DATE;
            case NAME, NAMES -> throw new IllegalArgumentException("Names have no order");
        };
    }

    /** What is seen, where it is what stands behind it. */
    private <T> Optional<T> parsed(RawCell cell, Function<String, T> reading, FindingCode otherwise) {
        Optional<T> value = tried(reading, DisplayedText.behind(cell));
        boolean showsAll = DisplayedText.showsAll(cell);
        if (value.isPresent() && showsAll) {
            return value;
        }
        boolean hidden = !showsAll && (value.isPresent() || cell.kind() == RawCell.Kind.NUMBER);
        findings.add(hidden ? looksDifferent(cell) : otherwise, cell.place(), cell.seen(), cell.typed());
        return Optional.empty();
    }

    private static FindingCode looksDifferent(RawCell cell) {
        return cell.kind() == RawCell.Kind.DATE
                ? CellFindingCodes.DATE_LOOKS_DIFFERENT
                : CellFindingCodes.NUMBER_LOOKS_DIFFERENT;
    }

    /** For cells that hold names: a number among them must look like what it is. */
    private boolean isAsTyped(RawCell cell) {
        boolean same = cell.seen().equals(cell.typed());
        if (!same) {
            findings.add(looksDifferent(cell), cell.place(), cell.seen(), cell.typed());
        }
        return same;
    }

    private boolean isWithin(RawCell cell, Scalar value, Bounds bounds) {
        BigDecimal number = numberOf(value);
        if (number == null || bounds.hold(number)) {
            return true;
        }
        findings.add(
                CellFindingCodes.OUT_OF_BOUNDS,
                cell.place(),
                number.toPlainString(),
                bounds.min() == null ? "-∞" : bounds.min().toPlainString(),
                bounds.max() == null ? "∞" : bounds.max().toPlainString());
        return false;
    }

    private static @Nullable BigDecimal numberOf(Scalar value) {
        if (value instanceof CellValue.Whole whole) {
            return BigDecimal.valueOf(whole.value());
        }
        return value instanceof CellValue.Decimal decimal ? decimal.value() : null;
    }

    /**
     * Formulas show one thing and may mean another; errors mean nothing; of formats that are not understood nobody can say what
     * they show; and what is not shown was not meant, or is not seen by those who check it.
     */
    boolean isPlain(RawCell cell) {
        Optional<FindingCode> code = notPlain(cell);
        code.ifPresent(found -> findings.add(found, cell.place(), cell.seen(), cell.typed()));
        return code.isEmpty();
    }

    private static Optional<FindingCode> notPlain(RawCell cell) {
        return switch (cell.kind()) {
            case FORMULA -> Optional.of(CellFindingCodes.FORMULA);
            case ERROR -> Optional.of(CellFindingCodes.BROKEN_CELL);
            case UNCLEAR, UNCLEAR_TEXT -> Optional.of(CellFindingCodes.UNCLEAR_FORMAT);
            case TEXT, NUMBER, DATE, FLAG -> {
                if (CellText.stripped(cell.seen()).isEmpty()) {
                    yield Optional.of(CellFindingCodes.NOTHING_SHOWN);
                }
                boolean whole = cell.kind() != RawCell.Kind.TEXT || cell.whole();
                yield whole ? Optional.empty() : Optional.of(CellFindingCodes.TEXT_LOOKS_DIFFERENT);
            }
        };
    }

    /** What the reading makes of the text; empty where it does not take it. */
    static <T> Optional<T> tried(Function<String, T> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException notTaken) {
            return Optional.empty();
        }
    }
}
