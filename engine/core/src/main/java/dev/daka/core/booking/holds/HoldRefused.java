package dev.daka.core.booking.holds;

/** A hold cannot be created or ended as requested. Nothing was changed. */
public final class HoldRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a hold is refused. */
    public enum Reason {
        /** A hold with this id exists with other points, another currency or another expiry. */
        OTHER_CONTENT,
        /** No hold has this id. */
        UNKNOWN,
        /** The hold was redeemed and cannot be released. */
        REDEEMED,
        /** The hold was released and cannot be redeemed. */
        RELEASED,
        /** The hold has expired and cannot be redeemed. */
        EXPIRED,
        /** The requested expiry is not in the future. */
        ENDS_IN_THE_PAST,
        /** Payouts are frozen until the differences that a reconciliation found are resolved. */
        FROZEN
    }

    HoldRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
