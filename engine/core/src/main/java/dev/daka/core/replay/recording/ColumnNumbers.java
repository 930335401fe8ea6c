package dev.daka.core.replay.recording;

import dev.daka.core.notation.DecimalMark;
import dev.daka.core.notation.WrittenNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Infers the decimal mark of a column from its cells. A cell like 99,50 shows it; 1.035 does not. */
final class ColumnNumbers {
    private static final int LONGEST = 40;

    private final boolean commaSeparatesCells;
    private boolean point;
    private boolean comma;
    private boolean groupedByComma;
    private @Nullable String ambiguous;
    private @Nullable String ambiguousPoint;

    /** @param commaSeparatesCells true if the file separates its cells by commas */
    ColumnNumbers(boolean commaSeparatesCells) {
        this.commaSeparatesCells = commaSeparatesCells;
    }

    void examine(String cell) {
        if (cell.length() > LONGEST || (cell.indexOf('.') < 0 && cell.indexOf(',') < 0 && cell.indexOf('，') < 0)) {
            return;
        }
        WrittenNumber.of(cell).ifPresent(number -> examine(cell, number));
    }

    private void examine(String cell, WrittenNumber number) {
        point |= number.evidence() == DecimalMark.POINT;
        comma |= number.evidence() == DecimalMark.COMMA;
        if (number.isAmbiguous()) {
            ambiguous = ambiguous == null ? cell : ambiguous;
            if (cell.indexOf('.') >= 0) {
                ambiguousPoint = ambiguousPoint == null ? cell : ambiguousPoint;
            } else {
                groupedByComma = true;
            }
        }
    }

    /**
     * The decimal mark that the column shows; empty if it shows none or both. If the column has only numbers like 1,035
     * and the file separates cells by commas, the mark is a point: 1,035 is 1035, as in workbooks.
     */
    Optional<DecimalMark> mark() {
        if (point != comma) {
            return Optional.of(point ? DecimalMark.POINT : DecimalMark.COMMA);
        }
        boolean asInWorkbooks = !point && groupedByComma && ambiguousPoint == null && commaSeparatesCells;
        return asInWorkbooks ? Optional.of(DecimalMark.POINT) : Optional.empty();
    }

    /** A cell whose value depends on the decimal mark; empty if the column shows the mark. */
    Optional<String> ambiguous() {
        return mark().isPresent() ? Optional.empty() : Optional.ofNullable(ambiguous);
    }
}
