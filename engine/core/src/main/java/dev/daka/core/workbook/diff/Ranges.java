package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.vocabulary.Operator;
import java.util.Optional;

/** Converts conditions on ordered values to ranges. */
final class Ranges {
    private Ranges() {}

    /** The range of values that meet the condition. Empty for a condition on names. */
    static Optional<Range> of(Operator operator, CellValue value) {
        if (value instanceof Range range) {
            return Optional.of(range);
        }
        if (!(value instanceof Scalar end)) {
            return Optional.empty();
        }
        return switch (operator) {
            case AT_LEAST -> Optional.of(new Range(end, true, null, false));
            case AT_MOST -> Optional.of(new Range(null, false, end, true));
            case BELOW -> Optional.of(new Range(null, false, end, false));
            case WITHIN, AMONG, ANY_OF -> Optional.empty();
        };
    }

    /** The intersection of two ranges; it may contain no value. */
    static Range both(Range one, Range other) {
        Range start = startsLater(one, other) ? one : other;
        Range end = endsEarlier(one, other) ? one : other;
        return new Range(start.from(), start.fromIncluded(), end.to(), end.toIncluded());
    }

    private static boolean startsLater(Range one, Range other) {
        Scalar mine = one.from();
        Scalar theirs = other.from();
        if (mine == null || theirs == null) {
            return theirs == null;
        }
        int comparison = Scalar.compare(mine, theirs);
        return comparison > 0 || (comparison == 0 && !one.fromIncluded());
    }

    private static boolean endsEarlier(Range one, Range other) {
        Scalar mine = one.to();
        Scalar theirs = other.to();
        if (mine == null || theirs == null) {
            return theirs == null;
        }
        int comparison = Scalar.compare(mine, theirs);
        return comparison < 0 || (comparison == 0 && !one.toIncluded());
    }
}
