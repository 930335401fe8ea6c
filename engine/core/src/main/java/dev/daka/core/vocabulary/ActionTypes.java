package dev.daka.core.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The declared action types, in the order of their declaration. */
public final class ActionTypes {
    private final List<ActionType> types;

    public ActionTypes(Collection<ActionType> types) {
        this.types = List.copyOf(types);
    }

    public List<ActionType> all() {
        return types;
    }

    public Optional<ActionType> find(String key) {
        return types.stream().filter(type -> type.name().key().equals(key)).findFirst();
    }
}
