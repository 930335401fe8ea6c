package dev.daka.core.workbook.file.format;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Formats a number as a date, a time or both. Determines whether the text shows all of the value. */
final class DateSection {
    /** Excel reads a year of two digits as a year from 1930 to 2029. */
    private static final int FIRST_OF_TWO_DIGITS = 1930;

    private static final int LAST_OF_TWO_DIGITS = 2029;

    private final List<Token> tokens;
    private final Locale language;

    DateSection(Section section) {
        this.tokens = section.tokens();
        this.language = section.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /**
     * The displayed text. Empty if the section contains a sign that is not allowed in a date, or if spreadsheet
     * programs disagree about the number's day.
     */
    Optional<CellFormat.Shown> shown(double number, boolean since1904) {
        if (!SerialDate.isOne(number, since1904)) {
            return Optional.empty();
        }
        SerialDate value = SerialDate.of(number, since1904);
        if (!value.isAgreedOn() && !showsNoDay()) {
            return Optional.empty();
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<String> part = part(i, value);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            shown.append(part.get());
        }
        return Optional.of(new CellFormat.Shown(shown.toString(), true, showsAllOf(value)));
    }

    private Optional<String> part(int i, SerialDate value) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case LITERAL, SPACE, COMMA, SLASH -> Optional.of(token.text());
            case POINT -> Optional.of(".");
            case DIGIT -> isFraction(i) ? Optional.of("0") : Optional.empty();
            case DATE -> isMinutes(i) ? Optional.of(padded(value.time().getMinute(), token)) : part(token, value);
            case ELAPSED -> Optional.of(elapsed(token, value));
            case HALF_DAY -> Optional.of(halfDay(token.text(), value.time()));
            case PERCENT, EXPONENT, GENERAL, TEXT -> Optional.empty();
        };
    }

    /** True for a zero after the decimal point of the seconds. It displays tenths of a second or smaller fractions. */
    private boolean isFraction(int i) {
        int before = i - 1;
        while (before > 0 && tokens.get(before).is(Token.Kind.DIGIT)) {
            before--;
        }
        return tokens.get(i).text().equals("0")
                && before > 0
                && tokens.get(before).is(Token.Kind.POINT)
                && tokens.get(before - 1).text().startsWith("s");
    }

    /**
     * True if {@code m} stands for minutes, which it does after hours and before seconds. Otherwise it stands for the
     * month.
     */
    private boolean isMinutes(int i) {
        String letters = tokens.get(i).text();
        return letters.startsWith("m")
                && letters.length() <= 2
                && (neighbour(i, -1).startsWith("h") || neighbour(i, 1).startsWith("s"));
    }

    /**
     * Letters of the nearest part of a date in one direction; empty if there is none.
     *
     * @param step -1 for the left, 1 for the right
     */
    private String neighbour(int i, int step) {
        for (int j = i + step; j >= 0 && j < tokens.size(); j += step) {
            if (tokens.get(j).is(Token.Kind.DATE) || tokens.get(j).is(Token.Kind.ELAPSED)) {
                return tokens.get(j).text();
            }
        }
        return "";
    }

    private Optional<String> part(Token token, SerialDate value) {
        LocalDate date = value.date();
        return switch (token.text()) {
            case "y", "yy" -> Optional.of(twoDigits(date.getYear() % 100));
            case "yyy", "yyyy" -> Optional.of(Integer.toString(date.getYear()));
            case "m", "mm" -> Optional.of(padded(date.getMonthValue(), token));
            case "mmm" -> Optional.of(date.getMonth().getDisplayName(TextStyle.SHORT, language));
            case "mmmm" -> Optional.of(date.getMonth().getDisplayName(TextStyle.FULL, language));
            case "d", "dd" -> Optional.of(padded(date.getDayOfMonth(), token));
            case "ddd" -> Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language));
            case "dddd" -> Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, language));
            case "aaa", "aaaa" -> weekday(date, token.text().length());
            case "h", "hh" -> Optional.of(padded(hour(value.time()), token));
            case "s", "ss" -> Optional.of(padded(value.time().getSecond(), token));
            default -> Optional.empty();
        };
    }

    /**
     * Day of the week for {@code aaa} and {@code aaaa}. Empty unless the section is marked as Chinese, because other
     * programs read these letters as a different calendar.
     */
    private Optional<String> weekday(LocalDate date, int letters) {
        TextStyle style = letters == 3 ? TextStyle.NARROW : TextStyle.FULL;
        return language.equals(Locale.ENGLISH)
                ? Optional.empty()
                : Optional.of(date.getDayOfWeek().getDisplayName(style, language));
    }

    private int hour(LocalTime time) {
        boolean halves = tokens.stream().anyMatch(token -> token.is(Token.Kind.HALF_DAY));
        return halves ? (time.getHour() + 11) % 12 + 1 : time.getHour();
    }

    private static String halfDay(String written, LocalTime time) {
        String half = time.getHour() < 12 ? "AM" : "PM";
        return written.length() > 3 ? half : half.substring(0, 1);
    }

    private static String elapsed(Token token, SerialDate value) {
        long seconds = value.seconds();
        long number = switch (token.text().charAt(0)) {
            case 'h' -> seconds / 3600;
            case 'm' -> seconds / 60;
            default -> seconds;
        };
        return number < 10 && token.text().length() > 1 ? "0" + number : Long.toString(number);
    }

    private static String padded(int number, Token token) {
        return token.text().length() > 1 ? twoDigits(number) : Integer.toString(number);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private boolean showsAllOf(SerialDate value) {
        return value.isDated()
                ? showsDay(value) && (value.isMidnight() || showsTime(value))
                : showsNoDay() && showsTime(value);
    }

    private boolean showsDay(SerialDate value) {
        int year = value.date().getYear();
        boolean ofTwoDigits = year >= FIRST_OF_TWO_DIGITS && year <= LAST_OF_TWO_DIGITS;
        return (shows("yyyy", "yyy") || (ofTwoDigits && shows("yy", "y"))) && showsMonth() && shows("d", "dd");
    }

    private boolean showsMonth() {
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> isOneOf(tokens.get(i), "m", "mm", "mmm", "mmmm") && !isMinutes(i));
    }

    private boolean showsTime(SerialDate value) {
        boolean minutes =
                IntStream.range(0, tokens.size()).anyMatch(i -> tokens.get(i).is(Token.Kind.DATE) && isMinutes(i));
        return shows("h", "hh") && minutes && (value.time().getSecond() == 0 || shows("s", "ss"));
    }

    /** True if the section displays no part of a date, only a time. A number below 1 is a time without a date. */
    private boolean showsNoDay() {
        return !showsMonth()
                && tokens.stream()
                        .noneMatch(token ->
                                token.is(Token.Kind.DATE) && token.text().matches("[yda].*|m{3,}"));
    }

    private boolean shows(String... parts) {
        return tokens.stream().anyMatch(token -> isOneOf(token, parts));
    }

    private static boolean isOneOf(Token token, String... parts) {
        return (token.is(Token.Kind.DATE) || token.is(Token.Kind.ELAPSED))
                && List.of(parts).contains(token.text());
    }
}
