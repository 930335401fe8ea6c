package dev.daka.core.booking.cancellation;

import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.journal.ReversalBasis;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Computes what is left of an action when it is cancelled, wholly or in part. Bookings and simulations both use it.
 *
 * @param state      state of the action after the cancellation
 * @param left       what is left of the action; null if nothing is
 * @param difference what to reverse: the difference between before and after
 */
public record CancelledAction(
        CancellationOutcome.State state, @Nullable ReversalBasis left, Reversal difference) {
    /**
     * Cancels an amount of what is left of the action.
     *
     * @param amount    amount to cancel; null for all that is left
     * @param campaigns the campaign versions that decided the action
     * @param now       moment of the cancellation; limits whose period has ended by then get nothing back
     * @throws CancellationRefused if the action has no amount, or less than {@code amount} is left
     */
    public static CancelledAction of(
            ReversalBasis basis, @Nullable BigDecimal amount, RunningCampaigns campaigns, Instant now) {
        BigDecimal left = amount == null ? null : amountLeft(basis, amount);
        PreparedDecision prepared = campaigns.prepare(basis.action());
        ReversalBasis target = left == null ? null : PartialCancellation.of(basis, left, campaigns);
        return new CancelledAction(
                target == null ? CancellationOutcome.State.CANCELLED : CancellationOutcome.State.PARTLY_CANCELLED,
                target,
                Reversal.between(basis, target, change -> prepared.isOpen(change, now)));
    }

    /** The amount that remains; null if nothing does. */
    private static @Nullable BigDecimal amountLeft(ReversalBasis basis, BigDecimal wanted) {
        BigDecimal amount = basis.action().amount();
        if (amount == null) {
            throw new CancellationRefused(
                    CancellationRefused.Reason.NO_AMOUNT,
                    "The action has no amount of which a part could be cancelled");
        }
        if (wanted.compareTo(amount) > 0) {
            throw new CancellationRefused(
                    CancellationRefused.Reason.MORE_THAN_LEFT,
                    "Of the action's amount " + amount.toPlainString() + " is left",
                    amount);
        }
        return wanted.compareTo(amount) == 0 ? null : amount.subtract(wanted);
    }
}
