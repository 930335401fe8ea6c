package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Normalises values that have the same meaning: 39.90 and 39.9, {@code new, dormant} and {@code dormant, new}. */
final class Meaning {
    private Meaning() {}

    static CellValue of(CellValue value) {
        if (value instanceof CellValue.Keys keys) {
            return new CellValue.Keys(sorted(keys.values()));
        }
        if (value instanceof CellValue.Except except) {
            return new CellValue.Except(sorted(except.values()));
        }
        if (value instanceof CellValue.Range range) {
            return new CellValue.Range(
                    scalar(range.from()), range.fromIncluded(), scalar(range.to()), range.toIncluded());
        }
        return value instanceof CellValue.Decimal decimal ? stripped(decimal) : value;
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().distinct().sorted().toList();
    }

    private static @Nullable Scalar scalar(@Nullable Scalar end) {
        return end instanceof CellValue.Decimal decimal ? stripped(decimal) : end;
    }

    private static CellValue.Decimal stripped(CellValue.Decimal decimal) {
        return new CellValue.Decimal(decimal.value().stripTrailingZeros());
    }
}
