package dev.daka.core.workbook.file.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Date and time of a serial number: 46188.5 is noon on 15 June 2026.
 *
 * @param seconds   seconds since day 0, rounded; day 0 is 31 December 1899, or 1 January 1904 if {@code since1904} is
 *     true
 * @param since1904 true if days are counted from 1904, as in old versions of Excel for Mac
 */
public record SerialDate(long seconds, boolean since1904) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final double BEYOND_9999 = 2_958_466;
    private static final int DAYS_TO_1904 = 1_462;
    /**
     * 29 February 1900, a day that Excel counts but that does not exist. For earlier days spreadsheet programs differ
     * by one day.
     */
    private static final int NO_DAY = 60;

    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    /** True if the number is at least 0 and its day is not after 31 December 9999. */
    public static boolean isOne(double number, boolean since1904) {
        return number >= 0 && number < BEYOND_9999 - (since1904 ? DAYS_TO_1904 : 0);
    }

    public static SerialDate of(double number, boolean since1904) {
        if (!isOne(number, since1904)) {
            throw new IllegalArgumentException("No date: " + number);
        }
        return new SerialDate(Math.round(number * SECONDS_OF_DAY), since1904);
    }

    /**
     * Date, date and time, or time of the number: {@code 2026-10-01}, {@code 2026-10-01T08:00:00} or
     * {@code 08:00:00}. If the number stands for no existing day, the number itself.
     */
    public static String text(double number, boolean since1904) {
        if (!isOne(number, since1904)) {
            return plain(number);
        }
        SerialDate value = of(number, since1904);
        if (!value.isDated()) {
            return TIME.format(value.time());
        }
        if (value.day() == NO_DAY && !since1904) {
            return plain(number);
        }
        return value.isMidnight() ? value.date().toString() : value.date() + "T" + TIME.format(value.time());
    }

    /** The number without a format: {@code 0.5} for a number that is displayed as 50%. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private long day() {
        return seconds / SECONDS_OF_DAY;
    }

    LocalTime time() {
        return LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
    }

    boolean isMidnight() {
        return seconds % SECONDS_OF_DAY == 0;
    }

    /** True if the value has a date. A time without a date is less than 1 day. */
    boolean isDated() {
        return day() > 0;
    }

    /** True if every spreadsheet program displays the same day. */
    boolean isAgreedOn() {
        return since1904 || day() > NO_DAY;
    }

    LocalDate date() {
        if (since1904) {
            return FIRST_OF_1904.plusDays(day());
        }
        return BEFORE_1900.plusDays(day() <= NO_DAY ? day() : day() - 1);
    }
}
