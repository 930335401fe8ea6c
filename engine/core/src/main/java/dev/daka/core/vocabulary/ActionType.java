package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A declared type of action.
 *
 * @param name       key and label
 * @param amount     whether its actions carry an amount
 * @param attributes what else they carry; nothing else is accepted
 */
public record ActionType(Name name, AmountUse amount, List<Attribute> attributes) {
    /** Whether an action carries an amount. */
    public enum AmountUse {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    public ActionType {
        attributes = List.copyOf(attributes);
    }

    /** The attribute of that key, if declared. */
    public Optional<Attribute> attribute(String key) {
        return attributes.stream().filter(a -> a.name().key().equals(key)).findFirst();
    }
}
