package dev.daka.core.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The typed value of a filled cell in a decision table. */
public sealed interface CellValue {
    /** One key. */
    record Key(String value) implements CellValue {}

    /** Several keys. */
    record Keys(List<String> values) implements CellValue {
        public Keys {
            values = List.copyOf(values);
        }
    }

    /** A whole number. */
    record Whole(long value) implements CellValue {}

    /** A decimal number. */
    record Decimal(BigDecimal value) implements CellValue {}

    /** Minutes since local midnight, 0 to 1440. */
    record Time(int minutes) implements CellValue {}

    /** A local date. */
    record Date(LocalDate value) implements CellValue {}
}
