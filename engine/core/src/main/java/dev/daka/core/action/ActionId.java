package dev.daka.core.action;

/** The caller's own id of an action: 1 to 128 characters. Unique per application and member, for good. */
public record ActionId(String value) {
    public ActionId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("An actionId has 1 to 128 characters");
        }
    }
}
