package dev.daka.core.workbook.read;

import dev.daka.core.action.AttributeValue;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the attributes of a scenario's action, such as {@code courseId=c-9; target=course}. */
final class ScenarioAttributes {
    private static final String FIELD = "attributes";

    private final Findings findings;

    ScenarioAttributes(Findings findings) {
        this.findings = findings;
    }

    Map<String, AttributeValue> read(ActionType type, Fields fields) {
        Map<String, AttributeValue> values = new HashMap<>();
        // An attribute that is named with an unreadable value has a finding already, and is not reported as missing.
        Set<String> named = new HashSet<>();
        fields.text(FIELD).ifPresent(text -> {
            for (String part : text.split(";", -1)) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    findings.add(CellFindingCodes.NOT_AN_ATTRIBUTE, fields.place(FIELD), part);
                } else {
                    String key = CellText.key(part.substring(0, equals));
                    named.add(key);
                    String value = CellText.stripped(part.substring(equals + 1));
                    read(type, fields, key, value).ifPresent(read -> values.put(key, read));
                }
            }
        });
        type.attributes().stream()
                .filter(attribute ->
                        attribute.required() && !named.contains(attribute.name().key()))
                .forEach(attribute -> findings.add(
                        RuleFindingCodes.ACTION_NEEDS_ATTRIBUTE,
                        fields.place(FIELD),
                        type.name().label(),
                        attribute.name().key()));
        return values;
    }

    private Optional<AttributeValue> read(ActionType type, Fields fields, String key, String value) {
        Optional<Attribute> attribute = type.attribute(key);
        if (attribute.isEmpty()) {
            List<Name> known = type.attributes().stream().map(Attribute::name).toList();
            findings.add(CellFindingCodes.UNKNOWN_NAME, fields.place(FIELD), key, Nearest.cureByName(key, known));
        }
        return attribute.flatMap(declared -> value(declared, fields, value));
    }

    private Optional<AttributeValue> value(Attribute attribute, Fields fields, String written) {
        String value = Attribute.keyOfFlag(written, attribute.choices());
        Place place = fields.place(FIELD);
        switch (attribute.type()) {
            case NUMBER -> {
                Optional<AttributeValue> number =
                        CellReader.tried(CellText::decimal, value).map(AttributeValue.Numeric::new);
                if (number.isEmpty()) {
                    findings.add(CellFindingCodes.NOT_A_NUMBER, place, value);
                }
                return number;
            }
            case DATE -> {
                if (CellReader.tried(CellText::date, value).isEmpty()) {
                    findings.add(CellFindingCodes.NOT_A_DATE, place, value);
                    return Optional.empty();
                }
            }
            case TEXT, FLAG -> {
                List<Name> allowed = attribute.choices();
                if (!allowed.isEmpty()
                        && allowed.stream().noneMatch(name -> name.key().equals(value))) {
                    findings.add(CellFindingCodes.UNKNOWN_NAME, place, value, Nearest.cureByName(value, allowed));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new AttributeValue.Text(value));
    }
}
