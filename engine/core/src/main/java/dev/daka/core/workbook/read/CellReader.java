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

/**
 * Parses one cell as a value of the expected type. If the cell has no such value, adds a finding with the reason and
 * returns empty. The value must agree with the text that the operator sees.
 */
final class CellReader {
    private final Findings findings;

    CellReader(Findings findings) {
        this.findings = findings;
    }

    /** The cell's text without leading and trailing spaces. */
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

    /**
     * The cell's text, if stock Drools can read it too: it must not contain a character that ends the quotes that
     * Drools puts around it.
     */
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

    /** A key that this cell declares. It must have the form of a key. */
    Optional<String> newKey(RawCell cell) {
        return text(cell).map(CellText::key).filter(key -> {
            if (!Name.isKey(key)) {
                findings.add(CellFindingCodes.NOT_A_KEY, cell.place(), key);
            }
            return Name.isKey(key);
        });
    }

    /** Key of the known name that the cell holds. */
    Optional<String> key(RawCell cell, List<Name> known) {
        return text(cell).flatMap(text -> known(cell, text, known));
    }

    /** Keys of the known names that the cell lists, separated by commas. */
    Optional<List<String>> keys(RawCell cell, List<Name> known) {
        return parts(cell).flatMap(parts -> each(parts, part -> known(cell, part, known)));
    }

    /** The cell's text split at commas. A blank part is a finding. */
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

    /** A condition that lists some of the known names. */
    Optional<CellValue> condition(RawCell cell, List<Name> known) {
        return condition(cell, part -> known(cell, part, known));
    }

    /** A condition that lists names without a declaration, such as ids of courses. Any key is accepted. */
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

    /** The keys of all parts, each once. Empty if a part has none. */
    private static Optional<List<String>> each(List<String> parts, Function<String, Optional<String>> key) {
        List<Optional<String>> keys = parts.stream().map(key).toList();
        return keys.stream().allMatch(Optional::isPresent)
                ? Optional.of(keys.stream().flatMap(Optional::stream).distinct().toList())
                : Optional.empty();
    }

    /**
     * Key of the known name that {@code text} stands for.
     *
     * @param text the whole text of the cell or one part of it
     */
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

    /** One value of an ordered type: a number, a time or a date. */
    Optional<Scalar> scalar(RawCell cell, ValueType type, Bounds bounds) {
        return isPlain(cell)
                ? parsed(cell, text -> DisplayedText.scalar(text, type), otherwise(type))
                        .filter(value -> isWithin(cell, value, bounds))
                : Optional.empty();
    }

    /** A range of values of an ordered type. */
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

    /** Adds a finding if a spreadsheet program turned a range into a date: {@code 6-15} is stored as 15 June. */
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

    /** The parsed value of the cell, if the format shows all of it. */
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

    /** Checks a cell that holds names: a number among them must be displayed as it was typed. */
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
     * Checks that the operator can rely on the displayed text. Adds a finding for a formula, an error value, a format
     * that is not understood, a cell that displays nothing, and a text of which the format shows only a part.
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

    /** The result of {@code reading}; empty if it throws {@link IllegalArgumentException}. */
    static <T> Optional<T> tried(Function<String, T> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException notTaken) {
            return Optional.empty();
        }
    }
}
