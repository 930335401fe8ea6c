package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.vocabulary.Label;
import java.util.Locale;
import java.util.Objects;

/** Says ranges of numbers and of times as people do. */
final class RangeWords {
    private RangeWords() {}

    /** Such as 10, 10 至 20, or 10 to under 20. */
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
                    ? new Label(from + " 及以上", from + " or more")
                    : new Label("大于 " + from, "over " + from);
        }
        String to = text(range.to());
        Label start = range.fromIncluded() ? Phrases.same(from) : new Label("大于 " + from, "over " + from);
        return range.toIncluded()
                ? new Label(start.zh() + " 至 " + to, start.en() + " to " + to)
                : new Label(start.zh() + " 至 " + to + "（不含）", start.en() + " to under " + to);
    }

    private static Label upTo(String end, boolean included) {
        return included ? new Label(end + " 及以下", "up to " + end) : new Label("小于 " + end, "under " + end);
    }

    /** Such as 08:00至22:00, the end excluded. */
    static Label ofTimes(Range range) {
        if (range.isSingle()) {
            return Phrases.same(text(Objects.requireNonNull(range.from())));
        }
        if (range.to() == null) {
            String start = start(range);
            return new Label(start + "起", "from " + start);
        }
        String end = text(range.to());
        if (range.from() == null) {
            return range.toIncluded()
                    ? new Label(end + "及以前", "until " + end + " inclusive")
                    : new Label(end + "前", "before " + end);
        }
        String start = start(range);
        return range.toIncluded()
                ? new Label(start + "至" + end + "（含）", start + "-" + end + " inclusive")
                : new Label(start + "至" + end, start + "-" + end);
    }

    /** The first minute; the minute after the one that is left out. */
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
