package dev.daka.core.vocabulary;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code vocabulary.yaml}: the texts around a table, the fixed domains and the columns. */
public final class VocabularyReader {
    private final ActionTypes actionTypes;
    private final List<EffectField> fields;
    private final List<Column> columns = new ArrayList<>();
    private final List<ColumnFamily> ofMetrics = new ArrayList<>();

    private VocabularyReader(ActionTypes actionTypes, List<EffectField> fields) {
        this.actionTypes = actionTypes;
        this.fields = fields;
    }

    /**
     * Contents of the file.
     *
     * @param vocabulary the columns, including those of families for all attributes of the action types
     * @param names      names of the domains that the file lists itself: weekdays, kinds of day and holidays
     */
    public record Declared(Vocabulary vocabulary, Names names) {}

    /**
     * Reads the file.
     *
     * @param fields fields that action columns can fill
     */
    public static Declared read(String file, InputStream yaml, ActionTypes actionTypes, List<EffectField> fields) {
        YamlEntry entry = YamlEntry.read(file, yaml)
                .only("ruleSet", "imports", "variables", "object", "ruleName", "domains", "columns");
        VocabularyReader reader = new VocabularyReader(actionTypes, fields);
        entry.at("columns").items().forEach(reader::column);
        reader.refuseDoubles(entry.at("columns"));
        Vocabulary vocabulary = new Vocabulary(
                entry.at("ruleSet").text(),
                entry.at("imports").text(),
                entry.at("variables").text(),
                entry.at("object").text(),
                entry.at("ruleName").at("label").label(),
                entry.at("ruleName").at("help").label(),
                reader.columns,
                reader.ofMetrics);
        return new Declared(vocabulary, new Names(NamesReader.byDomain(entry.at("domains"))));
    }

    private void column(YamlEntry entry) {
        entry.only(
                "key",
                "kind",
                "type",
                "domain",
                "parameter",
                "property",
                "operator",
                "field",
                "min",
                "max",
                "snippet",
                "label",
                "help");
        Column column = new Column(
                entry.at("key").text(),
                entry.at("kind").word(ColumnKind.class),
                entry.at("type").word(ValueType.class),
                entry.find("domain").map(domain -> domain.word(Domain.class)).orElse(null),
                binding(entry),
                snippet(entry.at("snippet")),
                entry.at("label").label(),
                entry.at("help").label(),
                new Bounds(number(entry, "min"), number(entry, "max")));
        entry.find("parameter")
                .map(parameter -> parameter.word(ColumnFamily.Parameter.class))
                .ifPresentOrElse(parameter -> family(new ColumnFamily(parameter, column)), () -> columns.add(column));
    }

    private Binding binding(YamlEntry entry) {
        return switch (entry.at("kind").word(ColumnKind.class)) {
            case CONDITION ->
                new Binding.Condition(
                        property(entry.at("property")), entry.at("operator").word(Operator.class), null);
            case ACTION -> new Binding.Effect(field(entry.at("field")));
        };
    }

    private EffectField field(YamlEntry entry) {
        EffectField field = new EffectField(entry.text());
        if (!fields.contains(field)) {
            throw entry.unusable("'" + field.key() + "' is not one of "
                    + fields.stream().map(EffectField::key).collect(Collectors.joining(", ")));
        }
        return field;
    }

    /**
     * Property of a condition column. For attributes, the file gives only their type: {@code text} or {@code number}.
     */
    private static Property property(YamlEntry entry) {
        return switch (entry.text()) {
            case "text" -> Property.TEXT_ATTRIBUTE;
            case "number" -> Property.NUMBER_ATTRIBUTE;
            default -> entry.word(Property.class);
        };
    }

    private static String snippet(YamlEntry entry) {
        if (!entry.text().contains("\"$param\"")) {
            throw entry.unusable("the snippet must hold \"$param\" in quotes");
        }
        return entry.text();
    }

    private static @Nullable BigDecimal number(YamlEntry entry, String field) {
        return entry.find(field).map(YamlEntry::number).orElse(null);
    }

    private void family(ColumnFamily family) {
        switch (family.parameter()) {
            case TEXT_ATTRIBUTES ->
                attributes(false).forEach(attribute -> columns.add(family.of(attribute.name(), domainOf(attribute))));
            case NUMBER_ATTRIBUTES ->
                attributes(true).forEach(attribute -> columns.add(family.of(attribute.name(), null)));
            case METRICS -> ofMetrics.add(family);
        }
    }

    private List<Attribute> attributes(boolean numbers) {
        return actionTypes.attributes().stream()
                .filter(attribute -> (attribute.type() == AttributeType.NUMBER) == numbers)
                .toList();
    }

    private static @Nullable Domain domainOf(Attribute attribute) {
        boolean listed =
                attribute.type() == AttributeType.FLAG || !attribute.values().isEmpty();
        return listed ? Domain.ATTRIBUTE_VALUES : null;
    }

    private void refuseDoubles(YamlEntry entry) {
        Set<String> keys = new HashSet<>();
        Set<String> snippets = new HashSet<>();
        for (Column column : columns) {
            if (!keys.add(column.key()) || !snippets.add(column.snippet())) {
                throw entry.unusable("two columns have the key or the snippet of " + column.key());
            }
        }
    }
}
