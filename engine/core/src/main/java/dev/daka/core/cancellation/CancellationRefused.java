package dev.daka.core.cancellation;

/** A cancellation that cannot be carried out as it was asked for; nothing was changed. */
public final class CancellationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What stands against it. */
    public enum Reason {
        /** No such action of the application and the member has arrived. */
        NOT_FOUND,
        /** A part is to be taken back of an action that has no amount. */
        NO_AMOUNT,
        /** More is to be taken back than is left. */
        MORE_THAN_LEFT,
        /** A part is to be taken back of an action that has not come. */
        NOT_COME,
        /** What a cancellation goes by was not kept then, or is not kept any more. */
        NOT_KEPT
    }

    CancellationRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** A part, or all, is to be taken back of an action that has not come. */
    public static CancellationRefused notCome() {
        return new CancellationRefused(
                Reason.NOT_COME, "No such action was answered yet, so no part of it can be taken back");
    }

    public Reason reason() {
        return reason;
    }
}
