package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Describes the cells of decision tables, and when a row applies, in Chinese and English. */
final class CellWords {
    private final Labels labels;
    private final DateWords dates;

    CellWords(Labels labels, DateWords dates) {
        this.labels = labels;
        this.dates = dates;
    }

    /** The value of a cell, such as 10元优惠券 or 非周末. */
    Label value(PlacedRow row, int index) {
        Column column = row.column(index);
        return row.value(index)
                .map(value -> value(column, value, row.text(index)))
                .orElseGet(() -> blank(column));
    }

    /** The meaning of a blank or missing cell: any value for a condition, nothing for an effect. */
    static Label blank(Column column) {
        return column.kind() == ColumnKind.CONDITION ? Phrases.ANY : Phrases.NOTHING;
    }

    private Label value(Column column, CellValue value, String text) {
        if (value instanceof CellValue.Key key) {
            return labels.of(column, key.value(), text);
        }
        if (value instanceof KeyCondition condition) {
            List<Label> names = condition.values().stream()
                    .distinct()
                    .map(key -> labels.of(column, key, text))
                    .toList();
            Label any = names.stream()
                    .reduce((one, other) -> DifferenceTexts.text("or", one, other))
                    .orElseThrow();
            return condition instanceof CellValue.Except ? DifferenceTexts.text("not", any) : any;
        }
        if (value instanceof Range range) {
            return range(column, range);
        }
        return value instanceof CellValue.Date date
                ? dates.of(date.value())
                : Phrases.same(RangeWords.text((CellValue.Scalar) value));
    }

    private Label range(Column column, Range range) {
        if (column.type() == ValueType.DATE) {
            return dates.of(range);
        }
        return column.type() == ValueType.TIME ? RangeWords.ofTimes(range) : RangeWords.ofNumbers(range);
    }

    /** A cell and its column, such as {@code 积分 10}. */
    Label labelled(PlacedRow row, int index) {
        return Phrases.labelled(row.column(index).label(), value(row, index));
    }

    /** The effects of a row, each with the label of its column. */
    List<Label> effects(PlacedRow row) {
        return row.filled().stream()
                .filter(index -> row.column(index).kind() == ColumnKind.ACTION)
                .map(index -> labelled(row, index))
                .toList();
    }

    /**
     * The conditions of a row: dates first, as one span, then times, then the others.
     *
     * @param without indexes of columns to leave out
     */
    List<Label> conditions(PlacedRow row, Set<Integer> without) {
        List<Integer> rest = new ArrayList<>(row.filled());
        rest.removeIf(index -> row.column(index).kind() != ColumnKind.CONDITION || without.contains(index));
        List<Label> conditions = new ArrayList<>();
        span(row, Property.DATE, rest).map(dates::of).ifPresent(conditions::add);
        span(row, Property.TIME, rest).map(RangeWords::ofTimes).ifPresent(conditions::add);
        rest.forEach(index -> conditions.add(condition(row, index)));
        return conditions;
    }

    /**
     * The range that all conditions on this property allow together. Removes these conditions from {@code indexes}.
     * Empty if there is no such condition or no value meets all of them; then {@code indexes} stays unchanged.
     */
    private static Optional<Range> span(PlacedRow row, Property property, List<Integer> indexes) {
        List<Integer> met = indexes.stream()
                .filter(index -> conditionOf(row.column(index)).property() == property)
                .toList();
        Optional<Range> span = met.stream()
                .flatMap(index ->
                        Ranges.of(
                                conditionOf(row.column(index)).operator(),
                                row.value(index).orElseThrow())
                                .stream())
                .reduce(Ranges::both)
                .filter(range -> !range.isEmpty());
        span.ifPresent(range -> indexes.removeAll(met));
        return span;
    }

    private static Binding.Condition conditionOf(Column column) {
        return (Binding.Condition) column.binding();
    }

    /**
     * A condition in words. Numbers and values of attributes get the label of their column; other names are clear
     * without it.
     */
    private Label condition(PlacedRow row, int index) {
        boolean speaksForItself =
                row.value(index).filter(KeyCondition.class::isInstance).isPresent()
                        && conditionOf(row.column(index)).property() != Property.TEXT_ATTRIBUTE;
        return speaksForItself ? value(row, index) : labelled(row, index);
    }
}
