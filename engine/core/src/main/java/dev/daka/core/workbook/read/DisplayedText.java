package dev.daka.core.workbook.read;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.workbook.file.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses values as people write them and as Excel's formats display them: {@code ¥1,234.50}, {@code 50%},
 * {@code 2026年10月1日}.
 */
final class DisplayedText {
    private static final Pattern MONEY = Pattern.compile("(?i)(-?)(?:¥|CNY|RMB)?\\s*([^¥元]+?)\\s*(?:元|CNY|RMB)?");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");
    private static final Pattern POINT_FIRST = Pattern.compile("(?<![0-9])\\.(?=[0-9])");
    private static final Pattern IN_DIGITS = Pattern.compile("[-0-9/.: 年月日时分秒]*");
    private static final Pattern NO_SECONDS = Pattern.compile("([0-9]{1,2}:[0-9]{2})(:00)?");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Excel keeps 15 significant digits. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private DisplayedText() {}

    /** A value of an ordered type: a number, a time or a date. */
    static Scalar scalar(String text, ValueType type) {
        String plain = CellText.plain(text);
        return switch (type) {
            case INTEGER -> new CellValue.Whole(CellText.integer(ungrouped(plain)));
            case DECIMAL -> new CellValue.Decimal(decimal(plain));
            case TIME -> new CellValue.Time(CellText.time(withoutSeconds(plain)));
            case DATE -> new CellValue.Date(date(plain));
            case NAME, NAMES -> throw new IllegalArgumentException("Names have no order");
        };
    }

    /** A local date and time, such as {@code 2026-10-01 08:00}. */
    static LocalDateTime moment(String text) {
        String plain = CellText.plain(text).replace('T', ' ');
        int space = plain.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Not a date and a time: '" + text + "'");
        }
        String time = withoutSeconds(CellText.stripped(plain.substring(space)));
        try {
            return LocalDateTime.parse(
                    date(plain.substring(0, space)) + " " + (time.length() == 4 ? "0" + time : time), MOMENT);
        } catch (DateTimeParseException notAMoment) {
            throw new IllegalArgumentException("Not a date and a time: '" + text + "'", notAMoment);
        }
    }

    private static BigDecimal decimal(String plain) {
        if (plain.endsWith("%")) {
            return CellText.decimal(CellText.decimal(ungrouped(plain.substring(0, plain.length() - 1)))
                    .movePointLeft(2)
                    .toPlainString());
        }
        Matcher money = MONEY.matcher(plain);
        return CellText.decimal(ungrouped(money.matches() ? money.group(1) + money.group(2) : plain));
    }

    private static String ungrouped(String number) {
        String stripped = CellText.stripped(number);
        return GROUPED.matcher(stripped).matches() ? stripped.replace(",", "") : stripped;
    }

    private static String withoutSeconds(String time) {
        Matcher matcher = NO_SECONDS.matcher(time);
        return matcher.matches() ? matcher.group(1) : time;
    }

    private static LocalDate date(String plain) {
        Matcher matcher = DATE.matcher(plain);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a date: '" + plain + "'");
        }
        int first = matcher.group(2) == null ? 4 : 2;
        return CellText.date(String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                matcher.group(1),
                Integer.parseInt(matcher.group(first)),
                Integer.parseInt(matcher.group(first + 1))));
    }

    /** The stored value as text: the exact value for numbers and dates, the displayed text for all other cells. */
    static String behind(RawCell cell) {
        return cell.kind() == RawCell.Kind.DATE || cell.kind() == RawCell.Kind.NUMBER ? number(cell) : cell.seen();
    }

    private static String number(RawCell cell) {
        return cell.kind() == RawCell.Kind.DATE
                ? cell.typed()
                : new BigDecimal(cell.typed()).round(EXCEL).stripTrailingZeros().toPlainString();
    }

    /** True if the cell's format shows the whole stored value. */
    static boolean showsAll(RawCell cell) {
        return cell.whole() && (cell.kind() != RawCell.Kind.NUMBER || showsNumber(cell));
    }

    private static boolean showsNumber(RawCell cell) {
        String seen = POINT_FIRST.matcher(CellText.plain(cell.seen())).replaceAll("0.");
        Optional<BigDecimal> shown = CellReader.tried(DisplayedText::decimal, seen);
        return shown.isPresent() && shown.get().compareTo(new BigDecimal(number(cell))) == 0;
    }

    /**
     * True if the displayed text does not depend on the language of the spreadsheet program. A date that shows the name
     * of a month does depend on it.
     */
    static boolean isSameEverywhere(RawCell cell) {
        return cell.kind() == RawCell.Kind.DATE ? IN_DIGITS.matcher(cell.seen()).matches() : cell.whole();
    }

    /**
     * The two numbers that the operator typed with a dash between them, if a spreadsheet program stored them as a date.
     * The first number is the date's month, the second its day.
     */
    static Optional<DashedRange> madeOfRange(RawCell cell) {
        return cell.kind() == RawCell.Kind.DATE && cell.typed().length() == 10
                ? Optional.of(LocalDate.parse(cell.typed()))
                        .map(date -> new DashedRange(date.getMonthValue(), date.getDayOfMonth()))
                : Optional.empty();
    }

    /** Two numbers that were typed with a dash, such as {@code 6-15}. Excel stores them as 15 June. */
    record DashedRange(int from, int to) {
        String joined(String sign) {
            return from + sign + to;
        }
    }
}
