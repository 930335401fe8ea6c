package dev.daka.core.replay.recording;

import dev.daka.core.notation.DecimalMark;
import dev.daka.core.notation.WrittenNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the numbers of a column are written. A cell like 99,50 shows the decimal mark of all; 1.035 does not. */
final class ColumnNumbers {
    private static final int LONGEST = 40;

    private final boolean commaSeparatesCells;
    private boolean point;
    private boolean comma;
    private boolean groupedByComma;
    private @Nullable String ambiguous;
    private @Nullable String ambiguousPoint;

    /** @param commaSeparatesCells false where the file takes care to separate its cells by something else */
    ColumnNumbers(boolean commaSeparatesCells) {
        this.commaSeparatesCells = commaSeparatesCells;
    }

    void look(String cell) {
        if (cell.length() > LONGEST || (cell.indexOf('.') < 0 && cell.indexOf(',') < 0 && cell.indexOf('，') < 0)) {
            return;
        }
        WrittenNumber.of(cell).ifPresent(number -> look(cell, number));
    }

    private void look(String cell, WrittenNumber number) {
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

    /** What the column shows. 1,035 alone is taken as workbooks take it, as 1035. */
    Optional<DecimalMark> mark() {
        if (point != comma) {
            return Optional.of(point ? DecimalMark.POINT : DecimalMark.COMMA);
        }
        boolean asInWorkbooks = !point && groupedByComma && ambiguousPoint == null && commaSeparatesCells;
        return asInWorkbooks ? Optional.of(DecimalMark.POINT) : Optional.empty();
    }

    /** A cell that means two things, unless the column shows which. */
    Optional<String> ambiguous() {
        return mark().isPresent() ? Optional.empty() : Optional.ofNullable(ambiguous);
    }
}
