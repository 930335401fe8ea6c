package dev.daka.core.booking.holds;

/** A hold that cannot be made or ended as it was asked for; nothing was changed. */
public final class HoldRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What stands against it. */
    public enum Reason {
        /** There is a hold of that id with other points. */
        OTHER_CONTENT,
        /** There is no hold of that id. */
        UNKNOWN,
        /** It was redeemed, so that it cannot be released. */
        REDEEMED,
        /** It was released, so that it cannot be redeemed. */
        RELEASED,
        /** Its time was over, so that it cannot be redeemed. */
        EXPIRED,
        /** A new hold would end before it began. */
        ENDS_IN_THE_PAST,
        /** Nothing is paid out until the ledger's differences are cleared up. */
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
