package dev.daka.core.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The declared action types, in the order of their declaration. */
public final class ActionTypes {
    private final List<ActionType> types;

    public ActionTypes(Collection<ActionType> types) {
        this.types = List.copyOf(types);
    }

    public List<ActionType> all() {
        return types;
    }

    /**
     * The attributes of all types, each once. If every type with the attribute lists values for it, the attribute has
     * all of these values; otherwise any value is allowed. It is required if all types with it require it.
     */
    public List<Attribute> attributes() {
        Map<String, Attribute> byKey = new LinkedHashMap<>();
        types.stream()
                .flatMap(type -> type.attributes().stream())
                .forEach(attribute -> byKey.merge(attribute.name().key(), attribute, ActionTypes::joined));
        return List.copyOf(byKey.values());
    }

    private static Attribute joined(Attribute one, Attribute other) {
        boolean closed = !one.values().isEmpty() && !other.values().isEmpty();
        List<Name> values = closed
                ? Stream.concat(one.values().stream(), other.values().stream())
                        .distinct()
                        .toList()
                : List.of();
        return new Attribute(one.name(), one.type(), one.required() && other.required(), values);
    }

    /** Names of the action types that confirm other actions. */
    public List<Name> confirming() {
        return types.stream().filter(ActionType::confirms).map(ActionType::name).toList();
    }

    public Optional<ActionType> find(String key) {
        return types.stream().filter(type -> type.name().key().equals(key)).findFirst();
    }
}
