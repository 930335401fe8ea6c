package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.vocabulary.Label;
import java.util.Locale;
import java.util.Objects;

/** Writes ranges of numbers and times as people do. */
final class RangeWords {
    private RangeWords() {}

    /** A range of numbers, such as 10, 10 至 20, or 10 to under 20. */
    static Label ofNumbers(Range range) {
        if (range.isSingle()) {
            return Phrases.same(text(Objects.requireNonNull(range.from())));
        }
        if (range.from() == null) {
            return upTo(text(Objects.requireNonNull(range.to())), range.toIncluded());
        }
        String from = text(range.from());
        if (range.to() == null) {
            return range.fromIncluded()
                    ? DifferenceTexts.text("number.from", from)
                    : DifferenceTexts.text("number.over", from);
        }
        String to = text(range.to());
        Label start = range.fromIncluded() ? Phrases.same(from) : DifferenceTexts.text("number.over", from);
        return range.toIncluded()
                ? DifferenceTexts.text("number.between", start, to)
                : DifferenceTexts.text("number.betweenUnder", start, to);
    }

    private static Label upTo(String end, boolean included) {
        return included ? DifferenceTexts.text("number.upTo", end) : DifferenceTexts.text("number.under", end);
    }

    /** A range of times, such as 08:00至22:00, whose end is excluded. */
    static Label ofTimes(Range range) {
        if (range.isSingle()) {
            return Phrases.same(text(Objects.requireNonNull(range.from())));
        }
        if (range.to() == null) {
            String start = start(range);
            return DifferenceTexts.text("time.from", start);
        }
        String end = text(range.to());
        if (range.from() == null) {
            return range.toIncluded()
                    ? DifferenceTexts.text("time.until", end)
                    : DifferenceTexts.text("time.before", end);
        }
        String start = start(range);
        return range.toIncluded()
                ? DifferenceTexts.text("time.betweenInclusive", start, end)
                : DifferenceTexts.text("time.between", start, end);
    }

    /** The first minute of the range. If {@code from} is excluded, it is the minute after it. */
    private static String start(Range range) {
        CellValue.Time from = (CellValue.Time) Objects.requireNonNull(range.from());
        return text(range.fromIncluded() ? from : new CellValue.Time(from.minutes() + 1));
    }

    static String text(Scalar value) {
        if (value instanceof CellValue.Decimal decimal) {
            return decimal.value().stripTrailingZeros().toPlainString();
        }
        if (value instanceof CellValue.Time time) {
            return String.format(Locale.ROOT, "%02d:%02d", time.minutes() / 60, time.minutes() % 60);
        }
        return value.comparable().toString();
    }
}
