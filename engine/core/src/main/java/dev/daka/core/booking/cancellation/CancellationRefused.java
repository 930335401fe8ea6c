package dev.daka.core.booking.cancellation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cancellation cannot be carried out as requested. Nothing was changed. */
public final class CancellationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient @Nullable BigDecimal left;

    /** Why a cancellation is refused. */
    public enum Reason {
        /** The application posted no such action of the member. */
        NOT_FOUND,
        /** The request has an amount, and the action has none. */
        NO_AMOUNT,
        /** The requested amount is larger than the action's remaining amount. */
        MORE_THAN_LEFT,
        /**
         * The action has not arrived. Bookings refuse for this reason only if the request has an amount; otherwise see
         * {@link #NOT_FOUND}.
         */
        NOT_COME,
        /**
         * The action's answer or its attributes are not stored (any more), so there is nothing to compute the reversal
         * from.
         */
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

    /** The action's remaining amount; present only for {@link Reason#MORE_THAN_LEFT}. */
    public Optional<BigDecimal> left() {
        return Optional.ofNullable(left);
    }

    /** Refuses to cancel an action that has not arrived. */
    public static CancellationRefused notCome() {
        return new CancellationRefused(
                Reason.NOT_COME, "The action has not arrived yet, so no part of it can be cancelled");
    }

    public Reason reason() {
        return reason;
    }
}
