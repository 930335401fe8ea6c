package dev.daka.core.table;

import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Operator;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.ValueType;
import java.util.Locale;

/** The columns of the vocabulary, made from their keys such as {@code amountFrom} or {@code metricFrom.signIns}. */
final class TestColumns {
    private TestColumns() {}

    static Column of(String key) {
        int dot = key.indexOf('.');
        String family = dot < 0 ? key : key.substring(0, dot);
        String parameter = dot < 0 ? "" : key.substring(dot + 1);
        return switch (family) {
            case "actionType" -> equal(key, Property.ACTION_TYPE, "actionType");
            case "channel" -> equal(key, Property.CHANNEL, "channel");
            case "weekday" -> equal(key, Property.WEEKDAY, "weekday");
            case "dayKind" -> equal(key, Property.DAY_KIND, "dayKind");
            case "holiday" -> equal(key, Property.HOLIDAY, "holiday");
            case "memberTier" -> equal(key, Property.MEMBER_TIER, "memberTier");
            case "attribute" ->
                condition(
                        key,
                        ValueType.NAME,
                        new Binding.Condition(Property.TEXT_ATTRIBUTE, Operator.EQUAL, parameter),
                        "text(\"" + parameter + "\") == CellText.key(\"$param\")");
            case "amountFrom" -> range(key, Property.AMOUNT, Operator.AT_LEAST, "amount", ValueType.DECIMAL);
            case "amountTo" -> range(key, Property.AMOUNT, Operator.AT_MOST, "amount", ValueType.DECIMAL);
            case "timeFrom" -> range(key, Property.TIME, Operator.AT_LEAST, "time", ValueType.TIME);
            case "timeTo" -> range(key, Property.TIME, Operator.BELOW, "time", ValueType.TIME);
            case "dateFrom" -> range(key, Property.DATE, Operator.AT_LEAST, "date", ValueType.DATE);
            case "dateTo" -> range(key, Property.DATE, Operator.AT_MOST, "date", ValueType.DATE);
            case "registeredWithin" ->
                range(
                        key,
                        Property.DAYS_SINCE_REGISTRATION,
                        Operator.AT_MOST,
                        "daysSinceRegistration",
                        ValueType.INTEGER);
            case "attributeFrom" ->
                parameterRange(key, Property.NUMBER_ATTRIBUTE, Operator.AT_LEAST, "number", parameter);
            case "attributeTo" -> parameterRange(key, Property.NUMBER_ATTRIBUTE, Operator.AT_MOST, "number", parameter);
            case "metricFrom" -> parameterRange(key, Property.METRIC, Operator.AT_LEAST, "metric", parameter);
            case "metricTo" -> parameterRange(key, Property.METRIC, Operator.AT_MOST, "metric", parameter);
            case "segmentIn" ->
                condition(
                        key,
                        ValueType.NAMES,
                        new Binding.Condition(Property.SEGMENTS, Operator.ANY_OF, null),
                        "inAnySegment(CellText.keys(\"$param\"))");
            case "points" -> effect(key, EffectField.POINTS, ValueType.INTEGER);
            case "priority" -> effect(key, EffectField.PRIORITY, ValueType.INTEGER);
            case "pointsPerUnit" -> effect(key, EffectField.POINTS_PER_UNIT, ValueType.DECIMAL);
            case "multiplyFactor" -> effect(key, EffectField.MULTIPLY_FACTOR, ValueType.DECIMAL);
            case "multiplyLane" -> effect(key, EffectField.MULTIPLY_LANE, ValueType.NAME);
            case "reward" -> effect(key, EffectField.REWARD, ValueType.NAME);
            case "badge" -> effect(key, EffectField.BADGE, ValueType.NAME);
            case "placement" -> effect(key, EffectField.PLACEMENT, ValueType.NAME);
            case "content" -> effect(key, EffectField.CONTENT, ValueType.NAME);
            case "notify" -> effect(key, EffectField.NOTIFY, ValueType.NAME);
            default -> throw new IllegalArgumentException("No such column: " + key);
        };
    }

    private static Column equal(String key, Property property, String name) {
        return condition(
                key,
                ValueType.NAME,
                new Binding.Condition(property, Operator.EQUAL, null),
                name + " == CellText.key(\"$param\")");
    }

    private static Column range(String key, Property property, Operator operator, String name, ValueType type) {
        return condition(
                key,
                type,
                new Binding.Condition(property, operator, null),
                name + " " + symbol(operator) + " CellText." + type.name().toLowerCase(Locale.ROOT) + "(\"$param\")");
    }

    private static Column parameterRange(
            String key, Property property, Operator operator, String method, String parameter) {
        return condition(
                key,
                ValueType.DECIMAL,
                new Binding.Condition(property, operator, parameter),
                method + "(\"" + parameter + "\") " + symbol(operator) + " CellText.decimal(\"$param\")");
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case EQUAL -> "==";
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case BELOW -> "<";
            case ANY_OF -> throw new IllegalArgumentException("Not a comparison");
        };
    }

    private static Column condition(String key, ValueType type, Binding.Condition binding, String snippet) {
        return column(key, ColumnKind.CONDITION, type, binding, snippet);
    }

    private static Column effect(String key, EffectField field, ValueType type) {
        return column(
                key,
                ColumnKind.ACTION,
                type,
                new Binding.Effect(field),
                "proposal.row(drools)." + key + "(\"$param\");");
    }

    private static Column column(String key, ColumnKind kind, ValueType type, Binding binding, String snippet) {
        Label label = new Label(key, key);
        return new Column(key, kind, type, null, binding, snippet, label, label, Bounds.NONE);
    }
}
