package dev.daka.core.booking;

/** Other work came in between, for example took what a lease had left: look again and do it again. */
public final class ConcurrentUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConcurrentUpdate(Throwable cause) {
        super("Other work came in between", cause);
    }
}
