package dev.daka.core.vocabulary;

import java.util.List;

/**
 * An attribute that actions of a type carry.
 *
 * @param name     key and label
 * @param type     what its values are
 * @param required whether an action without it is refused
 * @param values   the only values allowed, or empty for any
 */
public record Attribute(Name name, AttributeType type, boolean required, List<Name> values) {
    public Attribute {
        values = List.copyOf(values);
    }
}
