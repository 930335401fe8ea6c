package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.vocabulary.Label;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates as people do: 10月1日至10月7日, 1-7 October. Leaves out the year if both campaigns run within one year.
 *
 * @param obviousYear the year to leave out; null if the campaigns run in different years
 */
record DateWords(@Nullable Integer obviousYear) {
    static DateWords of(Campaign before, Campaign after) {
        int year = after.startsOn().getYear();
        boolean isOnly =
                Stream.of(before.startsOn(), before.endsOn(), after.endsOn()).allMatch(date -> date.getYear() == year);
        return new DateWords(isOnly ? year : null);
    }

    Label of(LocalDate date) {
        return isObvious(date) ? day(date) : dayOfYear(date);
    }

    Label of(Range range) {
        LocalDate from = first(range);
        LocalDate to = last(range);
        if (from == null) {
            return DifferenceTexts.text("date.until", of(Objects.requireNonNull(to)));
        }
        if (to == null) {
            return DifferenceTexts.text("date.from", of(from));
        }
        return from.equals(to) ? of(from) : span(from, to);
    }

    /** A span of dates. If both are in the same year, the year is written once: first in Chinese, last in English. */
    private Label span(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return DifferenceTexts.text("date.span", dayOfYear(from), dayOfYear(to));
        }
        Label end = new Label(day(to).zh(), of(to).en());
        boolean isOneMonth = from.getMonth() == to.getMonth() && from.isBefore(to);
        return isOneMonth
                ? DifferenceTexts.text(
                        "date.spanInMonth", new Label(of(from).zh(), String.valueOf(from.getDayOfMonth())), end)
                : DifferenceTexts.text(
                        "date.span", new Label(of(from).zh(), day(from).en()), end);
    }

    private boolean isObvious(LocalDate date) {
        return obviousYear != null && date.getYear() == obviousYear;
    }

    private static Label day(LocalDate date) {
        Label month = new Label(
                String.valueOf(date.getMonthValue()), date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        return DifferenceTexts.text("date.day", month, date.getDayOfMonth());
    }

    private static Label dayOfYear(LocalDate date) {
        return DifferenceTexts.text("date.dayOfYear", day(date), date.getYear());
    }

    private static @Nullable LocalDate first(Range range) {
        if (!(range.from() instanceof CellValue.Date from)) {
            return null;
        }
        return range.fromIncluded() ? from.value() : from.value().plusDays(1);
    }

    private static @Nullable LocalDate last(Range range) {
        if (!(range.to() instanceof CellValue.Date to)) {
            return null;
        }
        return range.toIncluded() ? to.value() : to.value().minusDays(1);
    }
}
