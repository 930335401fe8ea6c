package dev.daka.core.booking.cancellation;

import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.journal.ReversalBasis;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a standing action when it is cancelled, wholly or in part. The ledger and the simulator ask for it alike.
 *
 * @param state      of the action afterwards
 * @param left       null where nothing is
 * @param difference to what stood before
 */
public record CancelledAction(
        CancellationOutcome.State state, @Nullable ReversalBasis left, Reversal difference) {
    /**
     * Takes so much back of what stands.
     *
     * @param amount    null for all that is left
     * @param campaigns the versions that decided
     * @param now       the moment from which limits have room again
     * @throws CancellationRefused where the action has no amount, or less of it is left
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

    /** Null where nothing is left. */
    private static @Nullable BigDecimal amountLeft(ReversalBasis basis, BigDecimal wanted) {
        BigDecimal amount = basis.action().amount();
        if (amount == null) {
            throw new CancellationRefused(
                    CancellationRefused.Reason.NO_AMOUNT,
                    "The action has no amount of which a part could be taken back");
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
