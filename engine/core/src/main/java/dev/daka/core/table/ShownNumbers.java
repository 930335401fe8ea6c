package dev.daka.core.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/** What Excel shows of a number, and what it stands for. */
final class ShownNumbers {
    /** As XML Schema writes numbers, but for its infinities, which no cell can hold. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,4})?");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    /** Format General shows whole numbers of up to 11 digits by these digits alone. */
    private static final double FROM_HERE_WITH_EXPONENT = 1e11;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final double BEYOND_9999 = 2_958_466;
    /** 29 February 1900, a day that Excel counts and that never was. */
    private static final int NO_DAY = 60;

    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    private final boolean since1904;
    /** As stock Drools makes its own. */
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);

    /** @param since1904 whether the workbook counts days from 1904 on, as Excel for Mac once did */
    ShownNumbers(boolean since1904) {
        this.since1904 = since1904;
    }

    /** The number that a file's text stands for; empty where it is none. */
    static Optional<Double> number(String text) {
        return Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Double::valueOf)
                .filter(Double::isFinite);
    }

    /** What the operator sees; empty where the format is one that nothing can be shown by. */
    Optional<String> seen(double number, NumberFormats.NumberFormat format) {
        if (format.id() == 0 && number == Math.rint(number) && Math.abs(number) < FROM_HERE_WITH_EXPONENT) {
            return Optional.of(Long.toString((long) number));
        }
        try {
            return Optional.of(formatter.formatRawCellContents(number, format.id(), format.code(), since1904));
        } catch (RuntimeException unusableFormat) {
            // POI parses formats with expressions of its own, and answers what it can't take with any exception.
            return Optional.empty();
        }
    }

    /** The number without any format: {@code 0.5} for what may be shown as 50%. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The day and time that a number stands for, rounded to seconds; the number itself where it stands for none. */
    String moment(double number) {
        if (number < 0 || number >= BEYOND_9999 - (since1904 ? 1462 : 0)) {
            return plain(number);
        }
        long seconds = Math.round(number * SECONDS_OF_DAY);
        long day = seconds / SECONDS_OF_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (day == 0) {
            return TIME.format(time);
        }
        if (day == NO_DAY && !since1904) {
            return plain(number);
        }
        LocalDate date = date(day);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + "T" + TIME.format(time);
    }

    private LocalDate date(long day) {
        if (since1904) {
            return FIRST_OF_1904.plusDays(day);
        }
        return BEFORE_1900.plusDays(day < NO_DAY ? day : day - 1);
    }
}
