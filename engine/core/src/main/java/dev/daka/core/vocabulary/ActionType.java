package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared type of action.
 *
 * @param name       key and label
 * @param amount     whether its actions carry an amount
 * @param attributes what else they carry; nothing else is accepted
 * @param latest     how late its actions may arrive; null for as late as actions of any type
 */
public record ActionType(
        Name name,
        AmountUse amount,
        List<Attribute> attributes,
        @Nullable Latest latest) {
    /** The attribute by which an action says which other action it confirms: that one's {@code actionId}. */
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

    /** Whether its actions confirm others: each says which one. */
    public boolean confirms() {
        return attribute(CONFIRMS)
                .filter(attribute -> attribute.required() && attribute.type() == AttributeType.TEXT)
                .isPresent();
    }

    /** The attribute of that key, if declared. */
    public Optional<Attribute> attribute(String key) {
        return attributes.stream().filter(a -> a.name().key().equals(key)).findFirst();
    }
}
