package dev.daka.core.booking;

/** The storage does not answer. A later attempt may succeed. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(Throwable cause) {
        super("The storage does not answer", cause);
    }
}
