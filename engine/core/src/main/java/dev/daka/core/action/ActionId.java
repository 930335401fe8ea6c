package dev.daka.core.action;

/** The caller's own id of an action: see {@link IdRule}. Unique per application and member, for good. */
public record ActionId(String value) {
    public ActionId {
        if (!IdRule.accepts(value)) {
            throw new IllegalArgumentException("Not an id");
        }
    }
}
