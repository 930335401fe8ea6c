package dev.daka.core.vocabulary;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code actions.yaml}: the action types and their attributes. */
public final class ActionTypesReader {
    private final Map<String, AttributeType> typeOfAttribute = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private ActionTypesReader() {}

    public static ActionTypes read(String file, InputStream yaml) {
        ActionTypesReader reader = new ActionTypesReader();
        return new ActionTypes(Entry.read(file, yaml).only("types").at("types").items().stream()
                .map(reader::type)
                .toList());
    }

    private ActionType type(Entry entry) {
        entry.only("key", "zh", "en", "amount", "attributes");
        Name name = entry.name();
        if (!keys.add(name.key())) {
            throw entry.unusable("declared twice");
        }
        Set<String> own = new HashSet<>();
        List<Attribute> attributes = entry.find("attributes").map(Entry::items).orElse(List.of()).stream()
                .map(this::attribute)
                .toList();
        attributes.forEach(attribute -> {
            if (!own.add(attribute.name().key())) {
                throw entry.unusable("attribute '" + attribute.name().key() + "' is declared twice");
            }
        });
        return new ActionType(name, entry.at("amount").word(ActionType.AmountUse.class), attributes);
    }

    private Attribute attribute(Entry entry) {
        entry.only("key", "zh", "en", "type", "required", "values");
        Name name = entry.name();
        AttributeType type = entry.at("type").word(AttributeType.class);
        AttributeType before = typeOfAttribute.putIfAbsent(name.key(), type);
        if (before != null && before != type) {
            throw entry.unusable(
                    "another action type has this attribute as " + Words.of(before) + ", not " + Words.of(type));
        }
        List<Name> values = entry.find("values").map(NamesReader::names).orElse(List.of());
        return new Attribute(name, type, entry.at("required").flag(), values);
    }
}
