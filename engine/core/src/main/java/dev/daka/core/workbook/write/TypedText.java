package dev.daka.core.workbook.write;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ValueType;

/** Parses a text that is known to fit its column. */
final class TypedText {
    private TypedText() {}

    static CellValue of(Column column, String text) {
        if (column.binding() instanceof Binding.Condition condition) {
            return switch (condition.operator()) {
                case AMONG, ANY_OF -> CellText.names(text);
                case WITHIN -> CellText.range(text, end -> scalar(column.type(), end));
                case AT_LEAST, AT_MOST, BELOW -> scalar(column.type(), text);
            };
        }
        return column.type() == ValueType.NAME ? new CellValue.Key(text) : scalar(column.type(), text);
    }

    private static CellValue.Scalar scalar(ValueType type, String text) {
        return switch (type) {
            case INTEGER -> new CellValue.Whole(CellText.integer(text));
            case DECIMAL -> new CellValue.Decimal(CellText.decimal(text));
            case TIME -> new CellValue.Time(CellText.time(text));
            case DATE -> new CellValue.Date(CellText.date(text));
            case NAME, NAMES -> throw new IllegalArgumentException("Names have no order");
        };
    }
}
