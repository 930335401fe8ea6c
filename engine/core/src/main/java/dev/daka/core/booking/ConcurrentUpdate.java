package dev.daka.core.booking;

/**
 * A concurrent change prevented the write, for example another holder took what a lease had left. Load and decide
 * again.
 */
public final class ConcurrentUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConcurrentUpdate(Throwable cause) {
        super("Other work came in between", cause);
    }
}
