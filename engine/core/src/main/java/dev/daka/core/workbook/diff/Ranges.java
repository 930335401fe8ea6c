package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.vocabulary.Operator;
import java.util.Optional;

/** Conditions on ordered values as ranges. */
final class Ranges {
    private Ranges() {}

    /** What a condition lets through; empty for a condition on names. */
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

    /** What both let through; it may be empty. */
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
