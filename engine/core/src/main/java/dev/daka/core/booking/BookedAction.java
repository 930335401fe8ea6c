package dev.daka.core.booking;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.PendingGrant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that was answered, as a cancellation finds it.
 *
 * @param decision      its decision and transaction
 * @param state         whether it still stands
 * @param standing      what is left of it; null where nothing is or nothing ever was
 * @param cancellations of it so far
 * @param pending       its grants that were pending first, released or not
 * @param expired       points of the member that were lost, by the last day on which they could be spent
 */
public record BookedAction(
        UUID decision,
        State state,
        @Nullable Standing standing,
        int cancellations,
        List<PendingGrant> pending,
        Map<CurrencyKey, NavigableMap<LocalDate, Long>> expired) {
    /** How far an action was cancelled. */
    public enum State {
        /** In part at most. */
        STANDS,
        /** Wholly. */
        CANCELLED,
        /** Before it came, so that it never stood. */
        CANCELLED_BEFORE,
        /** What a cancellation goes by was not kept then, or is not kept any more. */
        NOT_KEPT
    }
}
