package dev.daka.core.booking;

/** Other work on a member has not ended in time. */
public final class MemberBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MemberBusy(Throwable cause) {
        super("Other work on the member goes on", cause);
    }
}
