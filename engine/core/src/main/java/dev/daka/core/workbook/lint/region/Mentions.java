package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.CellValue.Range;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Subject;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Property;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts that the conditions of a workbook's tables use, with the values that their cells contain. */
final class Mentions {
    private final Map<Subject, Set<CellValue>> bySubject = new LinkedHashMap<>();
    private final Map<Subject, List<Column>> columns = new LinkedHashMap<>();

    Mentions(List<DecisionTable> tables) {
        for (DecisionTable table : tables) {
            for (Column column : table.columns()) {
                if (column.binding() instanceof Binding.Condition binding) {
                    columns.computeIfAbsent(Subject.of(binding), first -> new ArrayList<>())
                            .add(column);
                }
            }
            table.rows()
                    .forEach(row -> Condition.of(table, row)
                            .forEach(condition -> bySubject
                                    .computeIfAbsent(condition.subject(), first -> new LinkedHashSet<>())
                                    .add(condition.value())));
        }
    }

    Set<Subject> subjects() {
        return columns.keySet();
    }

    /**
     * Label of the fact. Prefers the column whose cells hold a list or a range to columns for a lower or upper bound.
     */
    Label label(Subject subject) {
        List<Column> known = columns.getOrDefault(subject, List.of());
        return known.stream()
                .filter(column -> column.binding() instanceof Binding.Condition binding
                        && switch (binding.operator()) {
                            case AMONG, ANY_OF, WITHIN -> true;
                            case AT_LEAST, AT_MOST, BELOW -> false;
                        })
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(Column::label)
                .orElseGet(() ->
                        new Label(subject.property().name(), subject.property().name()));
    }

    List<String> keys(Subject subject) {
        return values(subject)
                .filter(KeyCondition.class::isInstance)
                .flatMap(value -> ((KeyCondition) value).values().stream())
                .distinct()
                .toList();
    }

    List<BigDecimal> numbers(Subject subject) {
        return ends(subject).map(ScaleDimension::number).toList();
    }

    List<LocalDate> dates() {
        return ends(Subject.DAY)
                .filter(CellValue.Date.class::isInstance)
                .map(end -> ((CellValue.Date) end).value())
                .toList();
    }

    private Stream<Scalar> ends(Subject subject) {
        return values(subject).filter(Range.class::isInstance).flatMap(value -> ends((Range) value).stream());
    }

    private static List<Scalar> ends(Range range) {
        List<@Nullable Scalar> both = new ArrayList<>();
        both.add(range.from());
        both.add(range.to());
        return both.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Stream<CellValue> values(Subject subject) {
        return bySubject.getOrDefault(subject, Set.of()).stream();
    }

    /** Properties of days that conditions use. */
    Set<Property> ofDays() {
        Set<Property> asked = EnumSet.noneOf(Property.class);
        subjects().stream()
                .filter(subject -> subject.dimension().equals(Subject.DAY))
                .forEach(subject -> asked.add(subject.property()));
        return asked;
    }

    Map<Property, Label> labelsOfDays() {
        Map<Property, Label> labels = new EnumMap<>(Property.class);
        ofDays().forEach(property -> labels.put(property, label(new Subject(property, ""))));
        return labels;
    }
}
