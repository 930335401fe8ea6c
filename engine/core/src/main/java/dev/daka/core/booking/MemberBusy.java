package dev.daka.core.booking;

/** Another unit of work held the lock of a member for too long. */
public final class MemberBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MemberBusy(Throwable cause) {
        super("Other work on the member goes on", cause);
    }
}
