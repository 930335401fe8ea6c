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
 * Says dates as people do: 10月1日至10月7日, 1-7 October. The year goes without saying where both campaigns run in it only.
 *
 * @param obviousYear null where years differ
 */
record DateWords(@Nullable Integer obviousYear) {
    static DateWords of(Campaign before, Campaign after) {
        int year = after.startsOn().getYear();
        boolean isOnly =
                Stream.of(before.startsOn(), before.endsOn(), after.endsOn()).allMatch(date -> date.getYear() == year);
        return new DateWords(isOnly ? year : null);
    }

    Label of(LocalDate date) {
        return isObvious(date)
                ? new Label(dayZh(date), dayEn(date))
                : new Label(date.getYear() + "年" + dayZh(date), dayEn(date) + " " + date.getYear());
    }

    Label of(Range range) {
        LocalDate from = first(range);
        LocalDate to = last(range);
        if (from == null) {
            Label end = of(Objects.requireNonNull(to));
            return new Label(end.zh() + "及以前", "until " + end.en());
        }
        if (to == null) {
            Label start = of(from);
            return new Label(start.zh() + "起", "from " + start.en());
        }
        return from.equals(to) ? of(from) : span(from, to);
    }

    private Label span(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return new Label(
                    from.getYear() + "年" + dayZh(from) + "至" + to.getYear() + "年" + dayZh(to),
                    dayEn(from) + " " + from.getYear() + " - " + dayEn(to) + " " + to.getYear());
        }
        String zh = of(from).zh() + "至" + dayZh(to);
        boolean isOneMonth = from.getMonth() == to.getMonth() && from.isBefore(to);
        return new Label(zh, isOneMonth ? from.getDayOfMonth() + "-" + of(to).en() : dayEn(from) + " - " + of(to).en());
    }

    private boolean isObvious(LocalDate date) {
        return obviousYear != null && date.getYear() == obviousYear;
    }

    private static String dayZh(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String dayEn(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
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
