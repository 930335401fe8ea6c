package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Property;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fact with a number as its value, such as the amount or the minute of the day. */
final class ScaleDimension implements Dimension {
    private static final int MISSING = 0;

    private final Subject subject;
    private final Label label;
    private final Scale scale;
    private final Function<Occasion, @Nullable BigDecimal> fact;
    private final int first;

    /** @param alwaysThere true if the fact is never missing */
    ScaleDimension(
            Subject subject,
            Label label,
            Scale scale,
            Function<Occasion, @Nullable BigDecimal> fact,
            boolean alwaysThere) {
        this.subject = subject;
        this.label = label;
        this.scale = scale;
        this.fact = fact;
        this.first = alwaysThere ? 1 : MISSING;
    }

    /** Number of a scalar other than a date; minutes since midnight for a time. */
    static BigDecimal number(Scalar scalar) {
        if (scalar instanceof CellValue.Whole whole) {
            return BigDecimal.valueOf(whole.value());
        }
        if (scalar instanceof CellValue.Time time) {
            return BigDecimal.valueOf(time.minutes());
        }
        return ((CellValue.Decimal) scalar).value();
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public ValueSet everything() {
        return span(first, last());
    }

    private int last() {
        return scale.size() - 1;
    }

    private Span span(int from, int to) {
        return new Span(from, to, scale.size());
    }

    @Override
    public ValueSet expected() {
        return span(1, last());
    }

    @Override
    public ValueSet missing() {
        return first == MISSING ? span(MISSING, MISSING) : span(1, 0);
    }

    @Override
    public ValueSet of(Subject asking, CellValue asked) {
        CellValue.Range range = (CellValue.Range) asked;
        Scalar from = range.from();
        Scalar to = range.to();
        return span(
                from == null ? 1 : scale.firstFrom(number(from), range.fromIncluded()),
                to == null ? last() : scale.lastTo(number(to), range.toIncluded()));
    }

    @Override
    public ValueSet at(Occasion occasion) {
        BigDecimal number = fact.apply(occasion);
        int atom = number == null ? MISSING : scale.atomOf(number);
        return span(atom, atom);
    }

    /** The amounts that a set of values contains. */
    Amounts amounts(ValueSet extent) {
        Span span = (Span) extent;
        if (span.isEmpty() || span.last() == MISSING) {
            return Amounts.NONE;
        }
        BigDecimal largest = scale.piece(span.last()).to();
        return largest == null ? Amounts.UNBOUNDED : Amounts.upTo(largest);
    }

    /** True if all values lie strictly between two numbers that differ by at most 0.01, such as 99.99 and 100. */
    boolean isFinerThanCents(ValueSet extent) {
        Span span = (Span) extent;
        if (span.isEmpty() || span.first() == MISSING) {
            return false;
        }
        BigDecimal from = scale.piece(span.first()).from();
        BigDecimal to = scale.piece(span.last()).to();
        return from != null
                && to != null
                && from.compareTo(to) != 0
                && to.subtract(from).compareTo(new BigDecimal("0.01")) <= 0
                && !scale.piece(span.first()).fromIncluded()
                && !scale.piece(span.last()).toIncluded();
    }

    @Override
    public Label describe(ValueSet extent) {
        Span span = (Span) extent;
        if (span.last() == MISSING) {
            return RegionTexts.text("unknown", label);
        }
        Scale.Piece from = scale.piece(Math.max(1, span.first()));
        Scale.Piece to = scale.piece(span.last());
        BigDecimal least = scale.isStart(span.first()) ? null : from.from();
        BigDecimal largest = scale.isEnd(span.last()) ? null : to.to();
        String range = subject.property() == Property.TIME
                ? time(least, largest)
                : range(least, from.fromIncluded(), largest, to.toIncluded());
        return new Label(label.zh() + " " + range, label.en() + " " + range);
    }

    private static String range(
            @Nullable BigDecimal from, boolean fromIncluded, @Nullable BigDecimal to, boolean toIncluded) {
        if (from == null && to == null) {
            return "= *";
        }
        if (from == null) {
            return (toIncluded ? "≤ " : "< ") + text(to);
        }
        if (to == null) {
            return (fromIncluded ? "≥ " : "> ") + text(from);
        }
        if (from.compareTo(to) == 0) {
            return "= " + text(from);
        }
        return (fromIncluded ? "[" : "(") + text(from) + ".." + text(to) + (toIncluded ? "]" : ")");
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Formats a range of minutes. The displayed end is the next minute and is excluded. */
    private static String time(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from == null) {
            return to == null ? "= *" : "< " + clock(to.intValue() + 1);
        }
        return to == null
                ? "≥ " + clock(from.intValue())
                : "[" + clock(from.intValue()) + ".." + clock(to.intValue() + 1) + ")";
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
