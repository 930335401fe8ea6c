package dev.daka.core.action;

/**
 * An application's id of an action, as {@link IdRule} allows. It identifies one action of an application and member
 * forever.
 */
public record ActionId(String value) {
    public ActionId {
        if (!IdRule.accepts(value)) {
            throw new IllegalArgumentException("Not an id");
        }
    }
}
