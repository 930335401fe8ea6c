package dev.daka.core.booking.cancellation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cancellation that cannot be carried out as it was asked for; nothing was changed. */
public final class CancellationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient @Nullable BigDecimal left;

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
        this(reason, message, null);
    }

    CancellationRefused(Reason reason, String message, @Nullable BigDecimal left) {
        super(message);
        this.reason = reason;
        this.left = left;
    }

    /** What can still be taken back of the action's amount, if more was to be. */
    public Optional<BigDecimal> left() {
        return Optional.ofNullable(left);
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
