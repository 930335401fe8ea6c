package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared type of action.
 *
 * @param name       key and label
 * @param amount     whether its actions carry an amount
 * @param attributes attributes that its actions can carry; other attributes are refused
 * @param latest     latest arrival of its actions; null if the general rule for all types applies
 */
public record ActionType(
        Name name,
        AmountUse amount,
        List<Attribute> attributes,
        @Nullable Latest latest) {
    /**
     * Key of the attribute with which an action confirms another one. Its value is the {@code actionId} of the
     * confirmed action.
     */
    public static final String CONFIRMS = "confirms";

    /** Whether an action carries an amount. */
    public enum AmountUse {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    public ActionType {
        attributes = List.copyOf(attributes);
    }

    /** True if actions of this type confirm other actions: the type has a required text attribute {@link #CONFIRMS}. */
    public boolean confirms() {
        return attribute(CONFIRMS)
                .filter(attribute -> attribute.required() && attribute.type() == AttributeType.TEXT)
                .isPresent();
    }

    /** The attribute with this key; empty if it is not declared. */
    public Optional<Attribute> attribute(String key) {
        return attributes.stream().filter(a -> a.name().key().equals(key)).findFirst();
    }
}
